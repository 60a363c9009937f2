import Foundation
import Logging
import Outreach

/// One JSON object a line on standard error, for journald and whatever reads it. Numbers and addresses that slip into a
/// message are masked here as a last line of defence; nothing should put them there in the first place.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private let label: String
    private let time: any TimeSource

    init(label: String, level: Logger.Level, time: any TimeSource) {
        self.label = label
        logLevel = level
        self.time = time
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields: [(String, String)] = [
            ("time", time.now().description), ("level", event.level.rawValue), ("part", label),
            ("message", Masking.mask(event.message.description)),
        ]
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in merged.sorted(by: { $0.key < $1.key }) {
            fields.append((key, Masking.mask(value.description)))
        }
        let line = "{" + fields.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}\n"
        FileHandle.standardError.write(Data(line.utf8))
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                out += "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

/// Hides what looks like a telephone number or an email address in a text meant for logs.
enum Masking {
    static func mask(_ text: String) -> String {
        text.replacing(number) { match in "***" + match.output.suffix(2) }
            .replacing(address) { _ in "***@***" }
    }

    // A plus sign and at least eight digits, perhaps spaced: what E.164 looks like. Ids and times have no plus before them.
    nonisolated(unsafe) private static let number = /\+\d[\d ().-]{6,}\d/
    nonisolated(unsafe) private static let address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.[\p{L}]{2,}/
}
