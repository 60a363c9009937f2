import Outreach

/// Writes gettext PO as `msgcat --no-wrap` does: one line of the text a line of the file, the message and field as
/// `msgctxt`.
struct POWriter {
    let catalog: MessageCatalog
    let language: LanguageTag
    /// For the header; gettext asks for it.
    let day: CivilDate

    func text(_ messages: [[ExchangeUnit]]) -> String {
        let name = catalog.languages[language]?.englishName ?? language.text
        var out = """
            # Altavoz: the rights messages in \(name).
            # "altavoz message import" reads this file back. Leave msgctxt and msgid as they are, and every {{…}} whole.
            msgid ""
            msgstr ""
            "Project-Id-Version: Altavoz messages\\n"
            "PO-Revision-Date: \(day) 00:00+0000\\n"
            "Last-Translator: (none)\\n"
            "Language-Team: \(name)\\n"
            "Language: \(Self.gettextName(language))\\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"
            "X-Language-Tag: \(language)\\n"

            """
        for units in messages {
            for unit in units { write(unit, to: &out) }
        }
        return out
    }

    private func write(_ unit: ExchangeUnit, to out: inout String) {
        out += "\n"
        for note in catalog.notes(unit.key, in: language) { comment("\(note.category): \(note.text)", to: &out) }
        for note in unit.notes { comment(note, to: &out) }
        var seen: Set<String> = []
        for placeholder in unit.source.placeholders {
            let line = catalog.explained(placeholder, in: language)
            if seen.insert(line).inserted { comment(line, to: &out) }
        }
        out += "#: \(unit.place)\n"
        // Weblate reads these; gettext passes over what it does not know.
        var flags = unit.state == .stale ? ["fuzzy"] : []
        flags.append("placeholders:r\"\\{\\{[^{}]+\\}\\}\"")
        if let maximum = unit.maximumLength { flags.append("max-length:\(maximum)") }
        out += "#, \(flags.joined(separator: ", "))\n"
        out += "msgctxt \(Self.quoted(unit.name))\n"
        field("msgid", unit.source.source.text, to: &out)
        field("msgstr", unit.target?.source.text ?? "", to: &out)
    }

    private func comment(_ text: String, to out: inout String) {
        for line in text.split(separator: "\n") { out += "#. \(line)\n" }
    }

    private func field(_ name: String, _ text: String, to out: inout String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count == 1 {
            out += "\(name) \(Self.quoted(text))\n"
            return
        }
        out += "\(name) \"\"\n"
        for (index, line) in lines.enumerated() where index < lines.count - 1 || !line.isEmpty {
            out += Self.quoted(line + (index < lines.count - 1 ? "\n" : "")) + "\n"
        }
    }

    private static func quoted(_ text: some StringProtocol) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// `pt_BR` for `pt-BR`, `zh_CN` and `zh_TW` for the scripts of Chinese: gettext names languages by POSIX locales.
    private static func gettextName(_ tag: LanguageTag) -> String {
        switch tag.text {
        case "zh-Hans": "zh_CN"
        case "zh-Hant": "zh_TW"
        default: tag.text.replacing("-", with: "_")
        }
    }
}
