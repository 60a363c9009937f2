import CFaultVFS

/// A folder whose SQLite files forget what was not synced when the power fails, and fail when they are told to.
///
/// Every connection of this process that is opened under the folder from now on goes through it, whoever opens it;
/// see `fault_vfs.h` for what it does and what it does not. Other folders, and other processes, do not notice.
public final class FaultDisk: Sendable {
    /// What SQLite asks of a file.
    public struct Operations: OptionSet, Sendable {
        public let rawValue: UInt32
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        private init(_ bit: Int) { rawValue = UInt32(bit) }
        public static let open = Operations(FAULT_OPEN)
        public static let read = Operations(FAULT_READ)
        public static let write = Operations(FAULT_WRITE)
        /// A write past the end of the file: what a full disk refuses.
        public static let grow = Operations(FAULT_GROW)
        public static let truncate = Operations(FAULT_TRUNCATE)
        public static let sync = Operations(FAULT_SYNC)
        public static let delete = Operations(FAULT_DELETE)
        public static let lock = Operations(FAULT_LOCK)
        /// The shared memory is made larger.
        public static let share = Operations(FAULT_SHARE)
        /// All that changes what is on the disk.
        public static let changes: Operations = [.write, .truncate, .sync, .delete]
    }

    /// What SQLite is answered.
    public enum Answer: Int32, Sendable, CaseIterable {
        case busy = 5
        case readOnly = 8
        case inputOutput = 10
        case full = 13
        /// `SQLITE_IOERR_FSYNC`
        case lostSync = 1034
    }

    /// What happens at the operation for which a trap is set.
    public enum Trap: Sendable {
        /// Nothing is done. A sync that fails has also lost what it was for.
        case fails(Answer)
        /// Half of a write is done.
        case fallsShort(Answer)
        case cutsPower
    }

    private nonisolated(unsafe) let handle: OpaquePointer

    /// - Parameter folder: must exist; what is in it already counts as synced.
    public init(at folder: String) {
        precondition(fault_vfs_register() == 0, "SQLite does not take the VFS")
        guard let handle = fault_disk_attach(folder) else { preconditionFailure("there is no folder \(folder)") }
        self.handle = handle
    }

    deinit { fault_disk_detach(handle) }

    /// Sets a trap at the `nth` of these operations from now on; an earlier one is taken away.
    /// - Parameters:
    ///   - lasts: from then on each of these operations fares the same, until ``mend()``.
    ///   - suffix: only files whose name ends so, such as `-wal`.
    public func set(
        _ trap: Trap, at nth: Int = 1, of operations: Operations, lasts: Bool = false, on suffix: String? = nil
    ) {
        let (action, code): (Int, Int32) =
            switch trap {
            case .fails(let answer): (FAULT_FAIL, answer.rawValue)
            case .fallsShort(let answer): (FAULT_SHORT, answer.rawValue)
            case .cutsPower: (FAULT_CUT, 0)
            }
        fault_disk_arm(handle, operations.rawValue, UInt64(nth), Int32(action), code, lasts, suffix)
    }

    /// Takes the trap away: the disk is sound again.
    public func mend() { fault_disk_mend(handle) }
    /// The trap has been sprung since it was set.
    public var isSprung: Bool { fault_disk_sprung(handle) }

    /// The power fails: nothing that is open is of any use from now on.
    public func cutPower() { fault_disk_cut(handle) }
    /// The power has failed and is not back.
    public var isDark: Bool { fault_disk_is_dark(handle) }

    /// The power is back. The seed decides what is left of what was not synced.
    public func restorePower(seed: UInt64) {
        precondition(fault_disk_restore(handle, seed) == 0, "what is left could not be written")
    }

    /// How many there were, failed ones included.
    public func count(_ operations: Operations) -> Int { Int(fault_disk_count(handle, operations.rawValue)) }
    /// Bytes that a power cut could take away.
    public var unsyncedBytes: Int { Int(fault_disk_unsynced(handle)) }
}
