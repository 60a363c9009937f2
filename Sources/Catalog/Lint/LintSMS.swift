import Outreach

/// Rules about what an SMS names and costs, and what a lock screen shows.
extension Linter {
    /// The most segments that one SMS may take.
    static let maximumSegments = 2
    /// The answers to who has stopped: nothing is left to stop, and they may not advertise.
    static let afterStop: Set<MessageKey> = [.stopReply, .forgotten]

    mutating func checkSMS(_ translation: Translation) {
        guard let template = translation.texts[.sms] else { return }
        measure(translation, template)
        if !template.placeholders.contains(.program) {
            report(
                .programMissing, .error, translation, .sms, "does not say who writes.",
                fix: "Begin with {{program}}:.")
        }
        let phones = Set(template.factIDs.filter { catalog.facts[$0]?.kind == .phone })
        if phones.count > 1 {
            report(
                .manyNumbers, .error, translation, .sms,
                "has \(phones.count) phone numbers (\(phones.sorted().joined(separator: ", "))).",
                fix: "Keep the one to call first; the page has room for the others.")
        }
        guard !Self.afterStop.contains(translation.key) else { return }
        if !template.placeholders.contains(.link), catalog.messages[translation.key]?.isSMSOnly != true {
            report(.linkMissing, .error, translation, .sms, "has no link to the page.", fix: "Add {{link}}.")
        }
        let words = template.literals.flatMap { $0.split { !($0.isASCII && $0.isLetter) } }
        if !words.contains("STOP") {
            report(
                .stopMissing, .error, translation, .sms, "does not say STOP in Latin capitals.",
                fix: "Add it beside the word in your language: toll-free carriers understand no other.")
        }
    }

    mutating func checkLockScreen(_ translation: Translation) {
        guard catalog.messages[translation.key]?.isNeutral == true else { return }
        for field in [TextField.sms, .emailSubject] {
            if let template = translation.texts[field] {
                checkSensitiveWords(LintedText(translation, field, template))
            }
        }
    }

    /// A text that others may see before its reader does.
    mutating func checkSensitiveWords(_ it: LintedText) {
        let words =
            (catalog.languages[it.language]?.sensitiveWords ?? [])
            + (catalog.languages[MessageCatalog.source]?.sensitiveWords ?? []) + Self.sensitiveWords
        let text = ReplyWords.words(it.text.text)
        var reported: Set<[String]> = []
        for word in words {
            let folded = ReplyWords.words(word)
            guard contains(folded, in: text), reported.insert(folded).inserted else { continue }
            report(
                .lockScreen, .error, it,
                "says \"\(word)\", which shows on a lock screen and tells what the message is about.",
                fix: "Use neutral words; the page can say it.")
        }
    }

    private mutating func measure(_ translation: Translation, _ template: Template) {
        guard let text = Renderer(translation, in: catalog, context: options.context).render(.sms) else { return }
        let measured = SMSMeasure.measure(text)
        let inGSM = SMSMeasure.segmentsIfGSM7(text)
        // What every language's name stands in is not written with fewer letters.
        let saves =
            measured.encoding == .ucs2 && inGSM < measured.segments && !needsUCS2(translation.language)
            && !template.placeholders.contains(.languages)
        let cost = saves ? " " + costSentence(measured, inGSM) : ""
        if measured.segments > Self.maximumSegments {
            let room = measured.encoding.multiple * Self.maximumSegments
            report(
                .smsTooLong, .error, translation, .sms,
                "takes \(measured.segments) segments (\(measured.units) units of \(measured.encoding.rawValue); \(Self.maximumSegments) segments hold \(room)).\(cost)",
                fix:
                    "Shorten it by \(measured.units - room) units or more\(saves ? ", or replace those characters" : "")."
            )
        } else if saves {
            report(
                .dearCharacter, .warning, translation, .sms, cost.dropFirst().description,
                fix: "Replace them where the word allows it, or accept the price.")
        }
    }

    private func costSentence(_ measured: SMSMeasurement, _ inGSM: SegmentCount) -> String {
        let shown = measured.offenders.prefix(8).joined(separator: " ")
        let more = measured.offenders.count > 8 ? " and \(measured.offenders.count - 8) more" : ""
        let extra = (measured.segments - inGSM) * 1000
        let price = options.pricePerSegment.map { " (\($0 * extra))" } ?? ""
        return
            "\(shown)\(more) forces UCS-2: \(measured.segments) segments instead of \(inGSM), which for 1,000 people is \(extra) segments\(price) more."
    }

    private func needsUCS2(_ language: LanguageTag) -> Bool { catalog.languages[language]?.needsUCS2 ?? true }

    private func contains(_ phrase: [String], in words: [String]) -> Bool {
        guard !phrase.isEmpty else { return false }
        // Scripts without spaces give one long word, in which the phrase may stand anywhere.
        if let only = phrase.first, phrase.count == 1, only.unicodeScalars.contains(where: { $0.value >= 0x0E00 }) {
            return words.contains { $0.contains(only) }
        }
        return words.indices.contains { words[$0...].starts(with: phrase) }
    }

    /// Known in any language's texts, since they are borrowed; each language adds its own in language.yaml.
    private static let sensitiveWords = [
        "trafficking", "trafficker", "victim", "survivor", "immigration", "immigrant", "undocumented", "deportation",
        "ICE", "police", "visa", "hotline", "trata", "víctima", "sobreviviente", "inmigración", "migratorio",
        "indocumentado", "deportación", "policía", "la migra",
    ]
}

extension SMSMeasure {
    /// The segments that the text would take if each character outside the alphabet had one within it.
    static func segmentsIfGSM7(_ text: String) -> SegmentCount {
        let scalars = text.unicodeScalars.map { GSM7.units($0) == nil ? "x" : $0 }
        return measure(String(String.UnicodeScalarView(scalars))).segments
    }
}
