import Logging
import Synchronization

/// Whether the store takes what the engine gives it. Told in the log when that changes, not at each attempt: where the
/// disk is full, the log lies on it too.
final class StoreWatch: Sendable {
    /// Who uses the store. Each finds out for itself when it works again, since a small write may find room where a
    /// large one does not.
    enum Part: Hashable, Sendable {
        case sending(gateway: String)
        case scheduling
        /// Keeping the lease on the database: writes every few seconds, also when there is nothing to send.
        case lease
    }

    private let troubles = Mutex<[Part: String]>([:])
    private let log: Logger

    init(log: Logger) { self.log = log }

    /// Why nothing can be recorded at the moment, as a sentence; nil when all is well.
    var obstacle: String? { troubles.withLock { $0.values.min() } }

    func failed(_ error: any Error, _ part: Part) {
        let sentence = "\(error)"
        let isNews = troubles.withLock { troubles in
            let isNews = !troubles.values.contains(sentence)
            troubles[part] = sentence
            return isNews
        }
        if isNews { log.error("\(sentence) Until then nothing is sent; afterwards all goes on by itself.") }
    }

    func worked(_ part: Part) {
        let isNews = troubles.withLock { troubles in troubles.removeValue(forKey: part) != nil && troubles.isEmpty }
        if isNews { log.notice("the database can be written again: sending goes on") }
    }
}
