import Foundation
import Synchronization

/// The system's random bytes for keys and nonces, fetched 256 at a time, which is as many as one call gives (`getentropy`, POSIX.1-2024).
///
/// Asking for eight at a time, as the standard library does, took a tenth of the processor time of an import. Each byte is
/// given out once, and is not kept beside where it went.
enum RandomBytes {
    private struct Pool {
        var bytes = [UInt8](repeating: 0, count: 256)
        var left = 0
    }

    private static let pool = Mutex(Pool())

    /// Fills the room, however large.
    static func fill(_ room: UnsafeMutableRawBufferPointer) {
        pool.withLock { pool in
            for index in room.indices {
                if pool.left == 0 {
                    let code = pool.bytes.withUnsafeMutableBytes { getentropy($0.baseAddress!, $0.count) }
                    precondition(code == 0, "the system has no random bytes")
                    pool.left = pool.bytes.count
                }
                pool.left -= 1
                room[index] = pool.bytes[pool.left]
                pool.bytes[pool.left] = 0
            }
        }
    }
}
