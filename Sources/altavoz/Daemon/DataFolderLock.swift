import Foundation

/// The operating system's lock on a data folder. It is held as long as the process lives, and falls with it however it
/// dies: whoever gets it knows that no other daemon of this machine is alive, and need not wait for a lease to lapse.
final class DataFolderLock: Sendable {
    private let handle: Int32

    /// - Returns: nil when another process holds it.
    /// - Throws: ``Failure`` when the lock's file cannot be made.
    static func take(in folder: String) throws -> DataFolderLock? {
        let path = folder + "/daemon.lock"
        let handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Failure.unwritable(path, errno) }
        guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
            close(handle)
            return nil
        }
        return DataFolderLock(handle: handle)
    }

    private init(handle: Int32) { self.handle = handle }

    deinit { close(handle) }
}
