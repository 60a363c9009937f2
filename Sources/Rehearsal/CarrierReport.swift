import Foundation
import Outreach

/// The body of one report.
enum CarrierReport {
    /// The id of a message on the wire: 16 hexadecimal digits.
    static func name(_ id: UInt64) -> String {
        let text = String(id, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    static func body(_ batch: [CarrierLedger.Due]) -> [UInt8] {
        var receipts: [String] = []
        var replies: [String] = []
        for item in batch {
            switch item.content {
            case .receipt(let attempt, let status, let code):
                let code = code.map { ",\"code\":\"\($0)\"" } ?? ""
                receipts.append(
                    "{\"id\":\"\(name(item.id))\",\"attempt\":\"\(attempt?.description ?? "")\","
                        + "\"status\":\"\(status.rawValue)\"\(code)}")
            case .reply(let from, let text):
                replies.append("{\"id\":\"R\(name(item.id))\",\"from\":\(quoted(from)),\"text\":\(quoted(text))}")
            }
        }
        return Array(
            "{\"receipts\":[\(receipts.joined(separator: ","))],\"replies\":[\(replies.joined(separator: ","))]}".utf8)
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                out += "\\" + String(scalar)
            } else if scalar.value < 0x20 {
                out += " "
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
