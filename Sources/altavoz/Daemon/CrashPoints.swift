#if DEBUG
    import Foundation
    import Outreach
    import SQLiteStore
    import Synchronization

    /// Moments at which a debug build kills itself as `kill -9` would, so that tests can see what the next start finds.
    /// A release build has nothing of this file, nor of the variables that it reads.
    ///
    /// `ALTAVOZ_CRASH_AT="exchange before 3"` arms the third time that a transaction of that name is about to be
    /// committed. `ALTAVOZ_CRASH_LOG` names a file in which every point is written down once, when it is first passed.
    final class CrashPoints: Sendable {
        /// Nil unless the environment asks for it.
        static let armed = CrashPoints(environment: ProcessInfo.processInfo.environment)

        private let target: (point: String, times: Int)?
        private let log: String?
        private let passed = Mutex<[String: Int]>([:])

        private init?(environment: [String: String]) {
            let words = (environment["ALTAVOZ_CRASH_AT"] ?? "").split(separator: " ").map(String.init)
            target = words.count == 3 ? (words[0] + " " + words[1], Int(words[2]) ?? 1) : nil
            log = environment["ALTAVOZ_CRASH_LOG"]
            if target == nil, log == nil { return nil }
        }

        func pass(_ point: String) {
            let times = passed.withLock { passed in
                passed[point, default: 0] += 1
                return passed[point]!
            }
            if times == 1, let log { Self.append(point + "\n", to: log) }
            guard let target, target.point == point, target.times == times else { return }
            kill(getpid(), SIGKILL)
            // The signal may reach another thread first; this one does not go on.
            while true { pause() }
        }

        /// Points `<operation> before` and `<operation> after`.
        var commitWatch: CommitWatch { CommitWatch { self.pass("\($0) \($1.rawValue)") } }

        private static func append(_ text: String, to path: String) {
            let handle = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            guard handle >= 0 else { return }
            defer { close(handle) }
            let bytes = Array(text.utf8)
            _ = write(handle, bytes, bytes.count)
        }
    }

    /// Points around the network: `submit before` (committed, and nothing has left), `submit after` (handed to the
    /// transport's thread), `answer before` (a reply is here, and nobody has written it down).
    struct CrashingTransport: RequestTransport {
        let inner: any RequestTransport
        let points: CrashPoints

        func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
            points.pass("submit before")
            inner.submit(transfers) { [points] results in
                points.pass("answer before")
                completion(results)
            }
            points.pass("submit after")
        }
    }
#endif
