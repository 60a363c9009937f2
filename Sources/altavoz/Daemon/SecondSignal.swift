import Dispatch
import Foundation
import Synchronization

/// The first SIGTERM or SIGINT drains; a second one ends the process there and then. Nothing is lost by it: what was
/// begun is on record as begun.
enum SecondSignal {
    /// Of both kinds together: who sent SIGTERM and then presses Control-C means it.
    private static let count = Mutex<UInt>(0)
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    static func endsAtOnce() {
        for number in [SIGTERM, SIGINT] {
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let isSecond = count.withLock {
                    $0 += source.data
                    return $0 > 1
                }
                if isSecond { _exit(1) }
            }
            source.resume()
            sources.append(source)
        }
    }
}
