import Synchronization

/// Set once, when the daemon was asked to end.
final class DrainRequest: Sendable {
    private let flag = Atomic<Bool>(false)

    func request() { flag.store(true, ordering: .releasing) }
    var isRequested: Bool { flag.load(ordering: .acquiring) }
}
