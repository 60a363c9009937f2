import Foundation
import Outreach

/// What Kannel brings to our webhook by GET: a delivery report, or a worker's message.
///
/// The query is read from the address itself: it is what the proof stands in, and Kannel writes `+` for a space.
struct KannelReport {
    /// Delivered, not delivered, buffered, taken by the SMSC, refused by the SMSC.
    static let mask = 1 | 2 | 4 | 8 | 16

    private let values: [String: [UInt8]]
    private let optOutCodes: Set<String>

    init(url: String, optOutCodes: Set<String> = []) {
        self.optOutCodes = optOutCodes
        let query = url.firstIndex(of: "?").map { url[url.index(after: $0)...] } ?? ""
        values = Dictionary(
            FormEncoding.parse(query.utf8).map { (String(decoding: $0.name, as: UTF8.self), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    func event(
        gateway: String, proof: KannelProof, numbers: ReportedNumbers
    ) throws(InboundRefusal) -> InboundEvent {
        if let attempt = text("attempt").flatMap({ AttemptID($0) }) {
            guard let shown = values["proof"], proof.isRight(shown, of: attempt) else { throw .unverified }
            return .receipt(try receipt(of: attempt, gateway: gateway))
        }
        guard let shown = values["key"], proof.isSecret(shown) else { throw .unverified }
        return .reply(try reply(gateway: gateway, numbers: numbers))
    }

    private func receipt(of attempt: AttemptID, gateway: String) throws(InboundRefusal) -> Receipt {
        guard let number = text("type").flatMap({ Int($0) }), let report = Self.reports[number] else {
            throw .unreadable("a delivery report of a type that Kannel does not document")
        }
        let isFailure = report.status == .failed || report.status == .undelivered
        if isFailure,
            let said = [smppCode.map(String.init), reportError].compactMap(\.self).first(where: optOutCodes.contains)
        {
            return Receipt(
                gateway: gateway, messageID: attempt.description, attempt: attempt, status: report.status,
                code: GatewayCode("SMPP \(said)", "The carrier says that this person has opted out"), suppresses: true)
        }
        let code = report.sentence.map { sentence in
            smppCode.map { GatewayCode("SMPP \($0)", SMPPStatus.sentence($0) ?? sentence) }
                ?? GatewayCode("DLR \(number)", sentence)
        }
        return Receipt(
            gateway: gateway, messageID: attempt.description, attempt: attempt, status: report.status, code: code)
    }

    private func reply(gateway: String, numbers: ReportedNumbers) throws(InboundRefusal) -> Reply {
        let number = try numbers.number(text("from"))
        guard let id = text("id"), !id.isEmpty, id.utf8.count <= 64 else {
            throw .unreadable("a message without an id: get-url needs id=%I")
        }
        return Reply(gateway: gateway, messageID: id, from: .phone(number), text: message)
    }

    /// The worker's words (`%b`) in the encoding that `%C` names: UTF-16BE where the phone wrote UCS-2, otherwise UTF-8.
    private var message: String {
        let bytes = values["text"] ?? []
        guard text("charset") == "UTF-16BE" else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The number in the SMSC's own reply (`%A`), where it refused: `NACK/11/Invalid Destination Address`. The words behind it
    /// are the SMSC's and stay unread.
    private var smppCode: Int? {
        guard let reply = text("reply"), reply.hasPrefix("NACK/") else { return nil }
        return Int(reply.dropFirst(5).prefix { $0 != "/" })
    }

    /// The `err` of a delivery report's text (SMPP 3.4, appendix B). Behind `text:` stands what we wrote, which says nothing.
    private var reportError: String? {
        guard let reply = text("reply") else { return nil }
        let own = reply.range(of: "text:", options: .caseInsensitive).map { reply[..<$0.lowerBound] } ?? reply[...]
        guard let start = own.range(of: "err:") else { return nil }
        return String(own[start.upperBound...].prefix { $0 != " " }.prefix(16))
    }

    private func text(_ name: String) -> String? { values[name].map { String(decoding: $0, as: UTF8.self) } }

    /// User's Guide, chapter 10; 34 and 66 (expired, fate not known to the SMSC) from Kannel's `dlr.h`.
    private static let reports: [Int: (status: ReceiptStatus, sentence: String?)] = [
        1: (.delivered, nil),
        2: (.undelivered, "The phone could not be reached, or did not take it"),
        4: (.accepted, nil),
        8: (.sent, nil),
        16: (.failed, "The carrier's message centre refused it"),
        34: (.undelivered, "The phone could not be reached before the message expired"),
        // It was handed to the centre, and no more is known: no failure, after which an email would follow.
        66: (.sent, "The carrier's message centre does not know what became of it"),
    ]
}

/// Why a message centre refused a message (SMPP 3.4, section 5.1.3, command_status). None of these says that somebody
/// opted out, so none suppresses; see ``KannelGateway/Configuration/optOutCodes``.
enum SMPPStatus {
    static func sentence(_ code: Int) -> String? { sentences[code] }

    private static let sentences: [Int: String] = [
        0x01: "The message is too long for the message centre",
        0x08: "The message centre had an internal error",
        0x0A: "The message centre does not accept the sender's number",
        0x0B: "The message centre does not accept the number",
        0x0E: "The message centre does not accept Kannel's password",
        0x14: "The message centre's queue was full",
        0x33: "The message centre does not accept the number",
        0x45: "The message centre could not send it",
        0x48: "The message centre does not accept the kind of the sender's number",
        0x49: "The message centre does not accept the form of the sender's number",
        0x50: "The message centre does not accept the kind of the number",
        0x51: "The message centre does not accept the form of the number",
        0x58: "Kannel sent faster than the message centre allows: set throughput in kannel.conf",
        0x61: "The message centre does not accept the schedule",
        0x62: "The message centre does not accept the validity",
        0x64: "The message centre is not ready for the moment",
        0xFE: "The message centre could not deliver it",
        0xFF: "The message centre gave no reason",
    ]
}
