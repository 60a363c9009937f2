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
            ("message", Redaction.masked(event.message.description)),
        ]
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in merged.sorted(by: { $0.key < $1.key }) {
            fields.append((key, Redaction.masked(value.description)))
        }
        let line = "{" + fields.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}\n"
        // A line that cannot be written is lost; the daemon must not be, when the disk of its log is full.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
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
