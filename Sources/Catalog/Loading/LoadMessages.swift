import Outreach

/// The files of `_meta/`, and the texts of each language.
extension CatalogLoader {
    mutating func loadMeta(_ relative: String) -> MessageMeta? {
        guard let key = key(of: relative),
            let map = read(
                relative,
                known: [
                    "purpose", "topic", "audience", "jurisdiction", "sources", "facts", "validity_days",
                    "requires_topic", "choices", "enabled", "notes", "neutral", "sms_only",
                ])
        else { return nil }
        let purpose = map.required("purpose", "what the message is for", &problems)
        let topic = map.parsed("topic", Topic.expectation, &problems, parse: Topic.init)
        let audience = map.required("audience", "whom it is for", &problems)
        let jurisdiction = map.required("jurisdiction", "where it holds, such as US-CA", &problems)
        let sources = map.list("sources", of: "sources", &problems).map(\.text)
        let facts = map.list("facts", of: "ids of facts", &problems)
        let validity = map.parsed(
            "validity_days", "whole days, 1 to 365", &problems, parse: { wholeNumber($0, 1...365) })
        let requiredTopic = map.parsed(
            "requires_topic", Topic.expectation, isRequired: false, &problems, parse: Topic.init)
        let choices = map.list("choices", of: "topics", &problems).compactMap { placed -> Topic? in
            // Who chooses from a menu that came by text was not asked in WhatsApp.
            if let topic = Topic(placed.text), topic != .whatsapp { return topic }
            problems.append(
                map.problem(
                    "choices", found: "\"\(placed.text)\"",
                    expected: "\(Topic.expectation); not whatsapp, to which one agrees by writing JOIN in WhatsApp"))
            return nil
        }
        let enabled = map.parsed("enabled", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let neutral = map.parsed("neutral", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let smsOnly = map.parsed("sms_only", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let notes = map.optional("notes", "notes to translators", &problems)
        guard let purpose, let topic, let audience, let jurisdiction, let validity else { return nil }
        return MessageMeta(
            key: key, purpose: purpose.text, topic: topic, audience: audience.text, jurisdiction: jurisdiction.text,
            sources: sources, factIDs: facts.map(\.text), validityDays: validity, requiredTopic: requiredTopic,
            choices: choices,
            isEnabled: enabled ?? true, notes: notes?.text, isNeutral: neutral ?? false, isSMSOnly: smsOnly ?? false,
            file: map.file,
            factPlaces: facts)
    }

    mutating func loadTranslation(_ relative: String, language: LanguageTag, facts: [String: Fact])
        -> Translation?
    {
        guard let key = key(of: relative), let map = read(relative, known: Translation.knownKeys) else { return nil }
        return Translation(map, key: key, language: language, facts: facts, &problems)
    }
}

extension Translation {
    static let knownKeys = TextField.allCases.map(\.rawValue) + ["source_hash"]

    /// Takes the texts from a file's mapping, whose keys are checked already.
    init(_ map: YAMLMap, key: MessageKey, language: LanguageTag, facts: [String: Fact], _ problems: inout [BadInput]) {
        var texts: [TextField: Template] = [:]
        for field in TextField.allCases {
            if let placed = map.optional(field.rawValue, "a text", &problems) { texts[field] = Template(placed) }
        }
        let sourceHash = map.optional("source_hash", "the hash of the English source", &problems)
        if let sourceHash, !isHash(sourceHash.text, digits: 12...64) {
            problems.append(
                map.problem(
                    "source_hash", found: "\"\(sourceHash.text)\"",
                    expected: "12 to 64 hexadecimal digits, the beginning of the English source's hash"))
        }
        let ids = Set(texts.values.flatMap(\.factIDs)).sorted()
        let quoted = ids.compactMap { facts[$0] }.map { ($0.id, $0.value, $0.printed(in: language)) }
        self.init(
            key: key, language: language, file: map.file, texts: texts, sourceHash: sourceHash,
            textHash: TextHash.texts(texts), approvalHash: TextHash.approval(texts, facts: quoted), factIDs: ids)
    }
}
