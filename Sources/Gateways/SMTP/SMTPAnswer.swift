import Foundation
import Outreach

/// Reads the last reply of a mail server.
enum SMTPAnswer {
    /// - Parameter messageID: the Message-ID, where the attempt is known.
    static func outcome(of result: TransferResult, messageID: String?) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = ConnectionTrouble.code(code)
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(let status, let retryAfter, let body):
            let text = String(decoding: body, as: UTF8.self)
            switch status {
            case 200..<300 where result.departed:
                return .accepted(messageID: messageID ?? queueID(in: text), status: .accepted)
            case 400..<600:
                // A mail server's refusal is definite, even after the message: it has not taken it (RFC 5321, 4.2.5).
                let (code, meaning) = SMTPReplies.meaning(status: status, text: text)
                switch meaning {
                case .throttle: return .throttled(code, retryAfter: retryAfter)
                case .reject(let action):
                    let bounce = bounce(status: status, text: text, action)
                    return .rejected(bounce?.code(code.code, code.sentence) ?? code, action)
                }
            default:
                let code = GatewayCode("SMTP \(status)", "The mail server's answer was not understood")
                return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
            }
        }
    }

    /// Only by the enhanced code: a bare 550 is also what a server answers that does not like us.
    private static func bounce(status: Int, text: String, _ action: RejectionAction) -> Bounce? {
        guard action != .stopCampaign else { return nil }
        return EnhancedCode(in: text, of: status < 500 ? 4 : 5).flatMap(BounceTable.refusal)
    }

    /// The word after "queued as" (Postfix, Exim's `id=`), or nothing.
    static func queueID(in text: String) -> String {
        for mark in ["queued as ", "id="] {
            guard let range = text.range(of: mark) else { continue }
            let id = text[range.upperBound...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
            }
            if !id.isEmpty { return String(id.prefix(80)) }
        }
        return ""
    }
}
