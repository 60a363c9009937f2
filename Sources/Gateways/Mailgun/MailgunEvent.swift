import Crypto
import Foundation
import Outreach

/// HMAC-SHA-256 with the webhook signing key over timestamp and token, in lower-case hexadecimal ("Securing Webhooks").
///
/// It covers when and by whom, not what: a captured signature would serve for any other event. So it is good for half a day
/// only, long enough for the eight hours in which Mailgun tries again (whether it signs each try anew is unconfirmed).
/// Beyond that, nobody can name an attempt that was not told its id.
struct MailgunSignature: Sendable {
    private let key: SymmetricKey
    /// Of a signature, by our clock.
    static let ages = .zero - Duration.minutes(10)...Duration.hours(12)

    init(signingKey: String) { key = SymmetricKey(data: Array(signingKey.utf8)) }

    func isRight(timestamp: String, token: String, signature: String, at: Timestamp) -> Bool {
        guard let signed = Timestamp(written: timestamp), token.utf8.count <= 100, let claimed = Self.bytes(signature),
            HMAC<SHA256>.isValidAuthenticationCode(
                claimed, authenticating: Array((timestamp + token).utf8), using: key)
        else { return false }
        return signed >= at - Self.ages.upperBound && signed <= at - Self.ages.lowerBound
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        func nibble(_ digit: UInt8) -> UInt8? {
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x57
            default: nil
            }
        }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

/// One event of Mailgun's webhooks. Source: "Event Structure" and "Webhooks" of Mailgun's documentation, 2026.
enum MailgunEvent {
    static let variable = "attempt"

    /// With letters before it, so that no reader on the way takes the digits for a number.
    static func text(of attempt: AttemptID) -> String { "attempt-\(attempt)" }

    /// `<2026…@mg.example.org>` in answers, without the brackets in events.
    static func bare(_ id: String) -> String {
        id.hasPrefix("<") && id.hasSuffix(">") ? String(id.dropFirst().dropLast()) : id
    }

    private struct Body: Decodable {
        struct Signature: Decodable {
            let timestamp: String
            let token: String
            let signature: String
        }

        struct Event: Decodable {
            struct Message: Decodable {
                struct Headers: Decodable {
                    let id: String?
                    private enum CodingKeys: String, CodingKey { case id = "message-id" }
                }
                let headers: Headers?
            }

            struct Status: Decodable {
                let code: Int?
                let enhanced: String?
                let message: String?
                private enum CodingKeys: String, CodingKey {
                    case code, message
                    case enhanced = "enhanced-code"
                }
                init(from decoder: any Decoder) throws {
                    // Mailgun writes numbers and texts here as it likes.
                    let container = try decoder.container(keyedBy: CodingKeys.self)
                    code = try? container.decode(Int.self, forKey: .code)
                    enhanced = try? container.decode(String.self, forKey: .enhanced)
                    message = try? container.decode(String.self, forKey: .message)
                }
            }

            let event: String?
            let severity: String?
            let reason: String?
            let message: Message?
            let variables: [String: String]?
            let status: Status?

            private enum CodingKeys: String, CodingKey {
                case event, severity, reason, message
                case variables = "user-variables"
                case status = "delivery-status"
            }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                event = try container.decodeIfPresent(String.self, forKey: .event)
                severity = try container.decodeIfPresent(String.self, forKey: .severity)
                reason = try container.decodeIfPresent(String.self, forKey: .reason)
                message = try? container.decode(Message.self, forKey: .message)
                // Other senders of the account put what they like there; an empty one is an empty list.
                variables = try? container.decode([String: String].self, forKey: .variables)
                status = try? container.decode(Status.self, forKey: .status)
            }
        }

        let signature: Signature
        let event: Event

        private enum CodingKeys: String, CodingKey {
            case signature
            case event = "event-data"
        }
    }

    private struct Signed: Decodable { let signature: Body.Signature }

    static func read(_ inbound: InboundRequest, gateway: String, signature: MailgunSignature) throws(InboundRefusal)
        -> [InboundEvent]
    {
        let bytes = inbound.body
        guard let signed = try? JSONDecoder().decode(Signed.self, from: Data(bytes)).signature,
            signature.isRight(
                timestamp: signed.timestamp, token: signed.token, signature: signed.signature, at: inbound.at)
        else { throw .unverified }
        guard let event = try? JSONDecoder().decode(Body.self, from: Data(bytes)).event else {
            throw .unreadable("no event of Mailgun")
        }
        guard let said = meaning(event) else { return [] }
        guard let id = event.message?.headers?.id.map(bare), !id.isEmpty, id.utf8.count <= 400 else {
            throw .unreadable("an event that names no message")
        }
        let attempt = event.variables?[variable].flatMap { text in
            text.hasPrefix("attempt-") ? AttemptID(text.dropFirst("attempt-".count)) : nil
        }
        // One of ours always has it; who sends by the same domain otherwise is none of ours.
        guard let attempt else { return [] }
        return [
            .receipt(
                Receipt(
                    gateway: gateway, messageID: id, attempt: attempt, status: said.status, code: said.code,
                    suppresses: said.suppresses))
        ]
    }

    private typealias Meaning = (status: ReceiptStatus, code: GatewayCode?, suppresses: Bool)

    private static func meaning(_ event: Body.Event) -> Meaning? {
        switch event.event {
        case "accepted": (.accepted, nil, false)
        case "delivered": (.delivered, nil, false)
        case "rejected": (.failed, GatewayCode("rejected", "Mailgun did not send it"), false)
        case "complained": (.delivered, GatewayCode("complained", "The worker marked the mail as unwanted"), true)
        case "unsubscribed": (.delivered, GatewayCode("unsubscribed", "The worker unsubscribed at Mailgun"), true)
        case "failed" where event.severity == "permanent": failed(event)
        case "failed":
            (
                .accepted, GatewayCode("temporary", "The mail system has not taken it yet; Mailgun goes on trying"),
                false
            )
        default: nil
        }
    }

    private static func failed(_ event: Body.Event) -> Meaning {
        switch event.reason {
        case "suppress-bounce":
            return (
                .failed,
                Bounce.hard.code("suppress-bounce", "The mailbox returned mail before, so Mailgun sends it none"),
                false
            )
        case "suppress-complaint", "suppress-unsubscribe":
            return (.failed, GatewayCode(event.reason!, "The worker objected at Mailgun before"), true)
        default: break
        }
        let status = event.status
        let enhanced = [status?.enhanced, status?.message].compactMap { $0 }.lazy.compactMap {
            EnhancedCode(in: $0, of: 5) ?? EnhancedCode(in: $0, of: 4)
        }.first
        let text = enhanced?.description ?? status?.code.map(String.init) ?? "without a code"
        let sentence = enhanced.flatMap(SMTPReplies.sentence) ?? "The mail came back without a reason"
        let bounce = BounceTable.bounce(enhanced)
        return (.undelivered, bounce?.code(text, sentence) ?? GatewayCode("bounce \(text)", sentence), false)
    }
}
