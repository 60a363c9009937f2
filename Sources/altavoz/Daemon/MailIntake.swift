import Foundation
import Gateways
import Outreach

/// Takes a mail that came back, all the way to the database.
struct MailIntake: Sendable {
    let reader: MailReader
    let store: any Store
    let time: any TimeSource

    /// What was done, in words that name nobody. No attempt either: its id unsubscribes.
    ///
    /// - Throws: ``InboundRefusal`` for a mail that a person should look at; an error of the store when nothing was recorded
    ///   and the same mail should come again. Harmless when repeated.
    func take(_ mail: [UInt8]) async throws -> String {
        switch try reader.read(mail) {
        case .receipts(let receipts):
            try await store.recordReceipts(receipts, now: time.now())
            return receipts.map { receipt in
                receipt.code.map { "\($0.code): \($0.sentence)" } ?? receipt.status.rawValue
            }.joined(separator: "; ")
        case .unsubscribe(let attempt):
            guard
                try await UnsubscribeToken.redeem(
                    attempt, in: store, evidence: "mail to the unsubscribe address", now: time.now())
            else {
                throw InboundRefusal.unreadable(
                    "a mail to unsubscribe whose token is not known, or of somebody forgotten")
            }
            return "unsubscribed"
        case .automatic: return "an automatic answer: nothing to do"
        }
    }
}

extension MailReader {
    /// - Throws: ``BadInput`` for a gateway that is not a mail server.
    init(_ settings: GatewaySettings) throws {
        guard settings.kind == .smtp, let from = Mailbox(settings.from ?? "") else {
            throw BadInput(
                field: "gateways.\(settings.name)", found: "kind \(settings.kind.rawValue)", expected: "kind smtp")
        }
        self.init(gateway: settings.name, messageIDDomain: String(from.domain))
    }
}
