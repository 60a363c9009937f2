import Outreach

/// How many SMS segments each message takes in each language: what a coordinator pays for.
public struct SegmentTable: Sendable, Equatable {
    public struct Cell: Sendable, Equatable, Codable {
        public let message: MessageKey
        public let language: LanguageTag
        public let measurement: SMSMeasurement
    }

    /// Message by message; none where there is no text.
    public let cells: [Cell]
    public let messages: [MessageKey]
    public let languages: [LanguageTag]

    public subscript(message: MessageKey, language: LanguageTag) -> SMSMeasurement? {
        cells.first { $0.message == message && $0.language == language }?.measurement
    }

    /// The marks between which ``markdown`` stands in a file that says more.
    public static let begin = "<!-- segments: written by \"altavoz message segments --markdown\" -->"
    public static let end = "<!-- end of segments -->"

    /// A table with the marks around it: segments and, in brackets, units; `*` for UCS-2.
    public var markdown: String {
        let head = ["message"] + languages.map(\.text)
        var lines = [head, head.indices.map { $0 == 0 ? "---" : "--:" }]
        for message in messages {
            lines.append(["`\(message)`"] + languages.map { Self.cell(self[message, $0]) })
        }
        let sums = languages.map { language in
            String(cells.filter { $0.language == language }.reduce(0) { $0 + $1.measurement.segments })
        }
        lines.append(["**all**"] + sums)
        let table = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
        return "\(Self.begin)\n\(table)\n\(Self.end)"
    }

    private static func cell(_ measurement: SMSMeasurement?) -> String {
        guard let measurement else { return "–" }
        return "\(measurement.segments) (\(measurement.units)\(measurement.encoding == .ucs2 ? "\\*" : ""))"
    }
}

extension MessageCatalog {
    /// Every SMS measured with its placeholders filled in. English comes first.
    public func segments(context: MessageContext = .sample) -> SegmentTable {
        let written = languageTags.filter { tag in translations.values.contains { $0[tag] != nil } }
        let languages = written.filter { $0 == Self.source } + written.filter { $0 != Self.source }
        let cells = keys.flatMap { key in
            languages.compactMap { language -> SegmentTable.Cell? in
                guard let translation = translations[key]?[language],
                    let text = Renderer(translation, in: self, context: context).render(.sms)
                else { return nil }
                return SegmentTable.Cell(message: key, language: language, measurement: SMSMeasure.measure(text))
            }
        }
        return SegmentTable(cells: cells, messages: keys, languages: languages)
    }
}
