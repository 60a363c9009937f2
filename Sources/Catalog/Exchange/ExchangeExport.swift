import Outreach

extension MessageCatalog {
    /// Every English text with its translation into a language, for a translator's tool.
    ///
    /// The same files always give the same bytes; only the PO header's date follows the day.
    ///
    /// - Parameters:
    ///   - context: fills in the placeholders when the room in an SMS is worked out.
    ///   - keys: only these messages; nil = all.
    /// - Throws: ``BadInput`` when the language cannot be translated into, or a message is not there.
    public func export(
        _ language: LanguageTag, format: ExchangeFormat, keys: [MessageKey]? = nil,
        context: MessageContext = .sample, on day: CivilDate
    ) throws(BadInput) -> String {
        try checkTarget(language)
        let wanted = keys ?? self.keys
        for key in wanted where translations[key]?[Self.source] == nil && keys != nil {
            throw BadInput(
                field: "message", found: "\"\(key)\"", expected: "a message with English texts",
                remedy: nearestWord(to: key.text, among: self.keys.map(\.text)).map { "Did you mean \($0)?" }
                    ?? "See: altavoz message list")
        }
        let units = wanted.map { exchangeUnits($0, language, context) }.filter { !$0.isEmpty }
        switch format {
        case .xliff: return XLIFFWriter(catalog: self, language: language).text(units)
        case .po: return POWriter(catalog: self, language: language, day: day).text(units)
        }
    }

    /// - Throws: ``BadInput`` when nobody translates into the language: it is the source, is not there, or is spoken.
    func checkTarget(_ language: LanguageTag, file: String? = nil, line: Int? = nil) throws(BadInput) {
        let targets = languageTags.filter { $0 != Self.source && languages[$0]?.audio == nil }
        if targets.contains(language) { return }
        let why =
            language == Self.source
            ? ", in which messages are written first"
            : languages[language] == nil ? ", which has no folder" : ", which goes out by voice"
        throw BadInput(
            file: file, line: line, field: "language", found: "\"\(language)\"\(why)",
            expected: "one of " + targets.map(\.text).joined(separator: ", "),
            remedy: nearestWord(to: language.text, among: targets.map(\.text)).map { "Did you mean \($0)?" }
                ?? "Correct the tag, or add the language's folder first.")
    }

    private func exchangeUnits(_ key: MessageKey, _ language: LanguageTag, _ context: MessageContext) -> [ExchangeUnit]
    {
        guard let source = translations[key]?[Self.source] else { return [] }
        let translation = translations[key]?[language]
        return TextField.allCases.compactMap { field in
            guard let english = source.texts[field] else { return nil }
            let target = translation?.texts[field]
            let room = field == .sms ? SMSRoom(english, target, key, language, catalog: self, context: context) : nil
            return ExchangeUnit(
                key: key, field: field, source: english, target: target,
                state: target == nil ? .untranslated : exchangeState(translation!),
                place: "\(Self.source)/\(key).yaml:\(english.source.line)",
                notes: [field.noteToTranslators] + (room.map { [$0.note] } ?? []), maximumLength: room?.maximumLength)
        }
    }

    private func exchangeState(_ translation: Translation) -> ExchangeUnit.State {
        if isStale(translation) { return .stale }
        let reviews = reviews[translation.language]?[translation.key] ?? []
        let current = Set(reviews.filter { $0.hash == translation.approvalHash }.map(\.role))
        guard current.contains(.translator) else { return .translated }
        return current.contains(.attorney) ? .final : .reviewed
    }

    /// What a placeholder stands for in a language, for the translator's eyes: `{{fact.wage}} = $16.90`.
    func explained(_ placeholder: Placeholder, in language: LanguageTag) -> String {
        let value: String? =
            switch placeholder {
            case .fact(let id): facts[id]?.printed(in: language)
            case .eventTitle: "the name of the disaster"
            case .link: "the web address of the page"
            case .program: "the name of the programme"
            case .languages: "the languages, each by its own name"
            case .chosen: "the numbers that the worker chose, such as 1 3; 0 for none"
            case .unknown: nil
            }
        return "{{\(placeholder.name)}}" + (value.map { " = " + $0 } ?? "")
    }
}

extension TextField {
    var noteToTranslators: String {
        switch self {
        case .sms:
            "The text message. Keep the programme's name, the one phone number, the link and the word STOP in Latin letters."
        case .emailSubject: "The subject of the email, and the title of the page. One line."
        case .emailBody: "The email, as plain text. A blank line begins a paragraph."
        case .page:
            "The page behind the link, as plain text. A blank line begins a paragraph, \"## \" a heading, \"- \" an item of a list."
        }
    }
}

/// How long an SMS may be in a language, told in the units of a translator's tool.
private struct SMSRoom {
    let note: String
    /// In UTF-16 units of the text with its placeholders as they stand there.
    let maximumLength: Int

    init(
        _ english: Template, _ target: Template?, _ key: MessageKey, _ language: LanguageTag, catalog: MessageCatalog,
        context: MessageContext
    ) {
        let template = target ?? english
        var written = 0
        var filled = 0
        for placeholder in template.placeholders {
            written += "{{\(placeholder.name)}}".utf16.count
            filled += catalog.rendered(placeholder, key, language, context).utf16.count
        }
        let mayBeGSM7 = catalog.languages[language]?.needsUCS2 == false
        let segments = Linter.maximumSegments
        let units = (mayBeGSM7 ? SMSEncoding.gsm7 : .ucs2).multiple * segments
        maximumLength = units - filled + written
        note =
            "At most \(segments) SMS segments: \(SMSEncoding.ucs2.multiple * segments) characters"
            + (mayBeGSM7
                ? ", or \(SMSEncoding.gsm7.multiple * segments) if every one of them is in the GSM-7 alphabet" : "")
            + ". Of these the placeholders take \(filled) when they are filled in."
    }
}

extension MessageCatalog {
    fileprivate func rendered(
        _ placeholder: Placeholder, _ key: MessageKey, _ language: LanguageTag, _ context: MessageContext
    ) -> String {
        switch placeholder {
        case .fact(let id): facts[id]?.printed(in: language) ?? ""
        case .eventTitle: context.eventTitle ?? ""
        case .link: link(key, language: language, base: context.linkBase)
        case .program: context.programName
        case .languages: languageMenu
        case .chosen: context.chosen ?? ""
        case .unknown: ""
        }
    }
}
