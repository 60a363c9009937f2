import Outreach

/// Writes XLIFF 2.0: one `file` per message, one `unit` per text, placeholders as `ph` with their original data.
struct XLIFFWriter {
    static let namespace = "urn:oasis:names:tc:xliff:document:2.0"

    let catalog: MessageCatalog
    let language: LanguageTag

    /// - Parameter messages: the units of each message together.
    func text(_ messages: [[ExchangeUnit]]) -> String {
        var out = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="\(Self.namespace)" version="2.0" srcLang="\(MessageCatalog.source)" trgLang="\(language)">

            """
        for units in messages { write(units, to: &out) }
        return out + "</xliff>\n"
    }

    private func write(_ units: [ExchangeUnit], to out: inout String) {
        guard let key = units.first?.key else { return }
        out += "  <file id=\"\(key)\" original=\"\(MessageCatalog.source)/\(key).yaml\">\n"
        let notes = catalog.notes(key, in: language)
        if !notes.isEmpty {
            out += "    <notes>\n"
            for note in notes {
                out += "      <note category=\"\(note.category)\">\(Self.escaped(note.text))</note>\n"
            }
            out += "    </notes>\n"
        }
        for unit in units { write(unit, to: &out) }
        out += "  </file>\n"
    }

    private func write(_ unit: ExchangeUnit, to out: inout String) {
        var codes = InlineCodes()
        let source = codes.mark(unit.source, isSource: true) { catalog.explained($0, in: language) }
        let target = unit.target.map { codes.mark($0, isSource: false) { catalog.explained($0, in: language) } }
        out +=
            "    <unit id=\"\(unit.field.rawValue)\" name=\"\(unit.name)\" canResegment=\"no\" xml:space=\"preserve\">\n"
        out += "      <notes>\n"
        for note in unit.notes { out += "        <note category=\"instruction\">\(Self.escaped(note))</note>\n" }
        out += "      </notes>\n"
        if !codes.data.isEmpty {
            out += "      <originalData>\n"
            for (index, data) in codes.data.enumerated() {
                out += "        <data id=\"d\(index + 1)\">\(Self.escaped(data))</data>\n"
            }
            out += "      </originalData>\n"
        }
        out += "      <segment\(Self.attributes(unit.state))>\n"
        out += "        <source>\(source)</source>\n"
        if let target { out += "        <target>\(target)</target>\n" }
        out += "      </segment>\n    </unit>\n"
    }

    private static func attributes(_ state: ExchangeUnit.State) -> String {
        switch state {
        case .untranslated: " state=\"initial\""
        case .stale: " state=\"initial\" subState=\"\(staleState)\""
        case .translated: " state=\"translated\""
        case .reviewed: " state=\"reviewed\""
        case .final: " state=\"final\""
        }
    }

    /// The `subState` of a translation whose English text has changed.
    static let staleState = "altavoz:stale"

    static func escaped(_ text: some StringProtocol) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\r": out += "&#13;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

/// Gives the placeholders of one unit their ids. The same placeholder has the same id in source and target (XLIFF 2.0,
/// section 4.7.2), the second one of a name in the target that of the second in the source.
private struct InlineCodes {
    /// The distinct placeholders as they are written, in order of first appearance.
    private(set) var data: [String] = []
    private var idsOfSource: [String: [Int]] = [:]
    private var last = 0

    mutating func mark(_ template: Template, isSource: Bool, explain: (Placeholder) -> String) -> String {
        var out = ""
        var seen: [String: Int] = [:]
        for piece in template.pieces {
            guard case .placeholder(let placeholder) = piece else {
                if case .literal(let text) = piece { out += XLIFFWriter.escaped(text) }
                continue
            }
            let written = "{{\(placeholder.name)}}"
            let occurrence = seen[written, default: 0]
            seen[written] = occurrence + 1
            let id: Int
            if !isSource, let ids = idsOfSource[written], occurrence < ids.count {
                id = ids[occurrence]
            } else {
                last += 1
                id = last
                if isSource { idsOfSource[written, default: []].append(id) }
            }
            if !data.contains(written) { data.append(written) }
            let reference = data.firstIndex(of: written)! + 1
            out +=
                "<ph id=\"\(id)\" dataRef=\"d\(reference)\" equiv=\"\(XLIFFWriter.escaped(written))\""
                + " disp=\"\(XLIFFWriter.escaped(explain(placeholder)))\"/>"
        }
        return out
    }
}

/// A note to translators.
struct ExchangeNote: Sendable, Equatable {
    let category: String
    let text: String
}

extension MessageCatalog {
    /// What a translator should know of a message as a whole.
    func notes(_ key: MessageKey, in language: LanguageTag) -> [ExchangeNote] {
        var notes: [ExchangeNote] = []
        if let meta = messages[key] {
            notes.append(ExchangeNote(category: "purpose", text: meta.purpose))
            notes.append(ExchangeNote(category: "audience", text: meta.audience))
            if let text = meta.notes { notes.append(ExchangeNote(category: "instruction", text: text)) }
            if meta.isNeutral {
                notes.append(
                    ExchangeNote(
                        category: "instruction",
                        text:
                            "Others may see the reader's screen: nothing in the text message or the subject may tell what the page is about."
                    ))
            }
        }
        if let formality = languages[language]?.formality {
            notes.append(ExchangeNote(category: "formality", text: formality))
        }
        return notes
    }
}
