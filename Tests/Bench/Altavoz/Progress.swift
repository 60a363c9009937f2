import Foundation
import Synchronization

/// Says on a terminal what is being measured, in a line that the next row takes the place of; and ends everything, with a
/// sentence, when one measurement does not.
enum Progress {
    /// One measurement, or what is prepared for it, may take so many seconds.
    static let patience = BenchSize.isFull ? 1_800 : 300
    private static let isShown = isatty(STDERR_FILENO) == 1
    private static let current = Mutex<(what: String, began: ContinuousClock.Instant)?>(nil)

    static func show(_ what: String) {
        current.withLock { $0 = (what, .now) }
        if isShown { write("\r\u{1B}[K  " + what + " …") }
    }

    static func clear() {
        current.withLock { $0 = nil }
        if isShown { write("\r\u{1B}[K") }
    }

    /// A thread of its own, since what hangs may hold all others.
    static func startWatching() {
        let thread = Thread {
            while true {
                sleep(1)
                let hanging = current.withLock { current in
                    current.flatMap { $0.began.duration(to: .now) > .seconds(patience) ? $0.what : nil }
                }
                guard let hanging else { continue }
                if isShown { write("\r\u{1B}[K") }
                write("\(hanging): no end after \(patience) seconds, so the rest is not measured\n")
                exit(1)
            }
        }
        thread.start()
    }

    private static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
