import Dispatch
import Foundation

/// The first SIGTERM or SIGINT drains; a second one ends the process there and then. Nothing is lost by it: what was
/// begun is on record as begun.
enum SecondSignal {
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    static func endsAtOnce() {
        for number in [SIGTERM, SIGINT] {
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            nonisolated(unsafe) var count = 0
            source.setEventHandler {
                count += Int(source.data)
                if count > 1 { _exit(1) }
            }
            source.resume()
            sources.append(source)
        }
    }
}
