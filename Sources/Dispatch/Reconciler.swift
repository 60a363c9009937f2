import Logging
import Outreach

/// Asks gateways what became of deliveries whose answer was lost, where the gateway can be asked.
///
/// What cannot be asked about waits for a receipt; after 72 hours it is unknown-final and a person's to settle.
struct Reconciler: Sendable {
    let store: any DispatchStore
    let gateways: [any Gateway]
    let transport: any RequestTransport
    let log: Logger
    /// A gateway is given time to know about a message before it is asked.
    static let patience = Duration.minutes(2)

    /// Returns whether anything was learnt.
    func turn(now: Timestamp) async throws -> Bool {
        var receipts: [Receipt] = []
        for gateway in gateways {
            let name = gateway.profile.name
            for unknown in try await store.unknowns(gateway: name, olderThan: now - Self.patience, limit: 100) {
                guard let messageID = unknown.messageID, let query = gateway.statusQuery(messageID: messageID),
                    let (status, code) = gateway.status(from: await transport.perform(query))
                else { continue }
                receipts.append(
                    Receipt(gateway: name, messageID: messageID, attempt: unknown.attempt, status: status, code: code))
            }
        }
        if !receipts.isEmpty { try await store.recordReceipts(receipts, now: now) }
        return !receipts.isEmpty
    }
}
