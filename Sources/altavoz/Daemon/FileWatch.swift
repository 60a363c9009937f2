import Foundation
import Synchronization

#if os(Linux)
    /// Tells when files of folders are written to, by any process, so that nobody need look again and again (inotify(7)).
    ///
    /// Watching is a convenience: what it tells may come early, several times, or for no reason, and on some file systems
    /// never.
    final class FileWatch: Sendable {
        enum Kind {
            /// Files that are written to.
            case writes
            /// Files that are moved or linked into the folder, or closed after writing.
            case arrivals
            /// Whatever happens to a folder's files: written, made, moved, removed.
            case changes
        }

        private let events: Int32
        private let end: (read: Int32, write: Int32)
        /// However much is written, it is told no more often than this.
        private static let restMilliseconds: Int32 = 5

        /// - Parameters:
        ///   - suffix: only files whose names end so count.
        ///   - onChange: called on a thread of its own; must not wait.
        /// - Returns: nil where the system does not let this folder be watched.
        convenience init?(
            folder: String, suffix: String, of kind: Kind = .writes, onChange: @escaping @Sendable () -> Void
        ) {
            self.init(folders: [folder], suffix: suffix, of: kind, onChange: onChange)
        }

        /// - Returns: nil where the system does not let all of these folders be watched.
        init?(folders: [String], suffix: String, of kind: Kind, onChange: @escaping @Sendable () -> Void) {
            let mask =
                switch kind {
                case .writes: IN_MODIFY | IN_CLOSE_WRITE
                case .arrivals: IN_MOVED_TO | IN_CREATE | IN_CLOSE_WRITE
                case .changes: IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
                }
            var ends: [Int32] = [-1, -1]
            let events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            guard events >= 0 else { return nil }
            guard folders.allSatisfy({ inotify_add_watch(events, $0, UInt32(mask)) >= 0 }), pipe(&ends) == 0 else {
                close(events)
                return nil
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            self.events = events
            end = (ends[0], ends[1])
            let stop = ends[0]
            let thread = Thread {
                Self.watch(events, until: stop, suffix: Array(suffix.utf8), onChange)
                close(events)
                close(stop)
            }
            thread.name = "altavoz-watch"
            thread.start()
        }

        /// Ends the thread.
        deinit { close(end.write) }

        private static func watch(
            _ events: Int32, until stop: Int32, suffix: [UInt8], _ onChange: @Sendable () -> Void
        ) {
            var waits = [
                pollfd(fd: events, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: 0, revents: 0),
            ]
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16_384, alignment: 8)
            defer { buffer.deallocate() }
            while poll(&waits, 2, -1) >= 0 || errno == EINTR {
                if waits[1].revents != 0 { return }
                var isMeant = false
                while true {
                    let count = read(events, buffer.baseAddress, buffer.count)
                    guard count > 0 else { break }
                    if names(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]), endWith: suffix) { isMeant = true }
                }
                if isMeant { onChange() }
                var end = pollfd(fd: stop, events: 0, revents: 0)
                if poll(&end, 1, restMilliseconds) > 0 { return }
            }
        }

        /// Whether an event is about a file whose name ends so, or events were lost.
        private static func names(in events: UnsafeRawBufferPointer, endWith suffix: [UInt8]) -> Bool {
            var position = 0
            while position + MemoryLayout<inotify_event>.size <= events.count {
                let event = events.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
                let start = position + MemoryLayout<inotify_event>.size
                position = start + Int(event.len)
                guard position <= events.count else { return true }
                // Padded with zeros to a multiple of the event's alignment.
                let name = events[start..<position].prefix { $0 != 0 }
                if name.suffix(suffix.count).elementsEqual(suffix) { return true }
            }
            return false
        }
    }
#else
    /// Elsewhere nobody tells, and the store is asked.
    final class FileWatch: Sendable {
        enum Kind { case writes, arrivals, changes }
        init?(folder: String, suffix: String, of kind: Kind = .writes, onChange: @escaping @Sendable () -> Void) {
            return nil
        }
        init?(folders: [String], suffix: String, of kind: Kind, onChange: @escaping @Sendable () -> Void) {
            return nil
        }
    }
#endif
