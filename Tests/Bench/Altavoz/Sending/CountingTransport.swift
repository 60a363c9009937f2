import Outreach
import Synchronization

/// Passes everything on, and knows how much has been answered, so that nobody need ask the database meanwhile.
final class CountingTransport: RequestTransport {
    private let transport: any RequestTransport
    private let count = Atomic(0)

    init(_ transport: any RequestTransport) { self.transport = transport }

    var answered: Int { count.load(ordering: .relaxed) }

    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        transport.submit(transfers) { [self] results in
            completion(results)
            count.add(results.count, ordering: .relaxed)
        }
    }
}
