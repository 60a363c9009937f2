import Foundation

/// A process started by a test. Unlike one of Foundation's it starts with no signal blocked, so that it hears SIGTERM
/// and a shell hears the end of its children.
public final class ChildProcess: @unchecked Sendable {
    public let id: pid_t
    private let lifeline: Int32
    private let lock = NSLock()
    private var status: Int32?

    /// - Parameters:
    ///   - output: The file that standard output and standard error are appended to.
    ///   - environment: Added to the test's own.
    ///
    /// Standard input is a pipe that ends when this value goes, or when the test's process dies.
    public init(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:], output: String
    ) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw CounterpartError("no pipe can be opened") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }

        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)

        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let words = ([executable] + arguments).map { strdup($0) }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            .map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, executable, &actions, &attributes, words + [nil], variables + [nil])
        guard code == 0 else {
            close(ends[1])
            throw CounterpartError("cannot start \(executable): \(String(cString: strerror(code)))")
        }
        self.id = id
        lifeline = ends[1]
    }

    deinit {
        kill(SIGKILL)
        wait()
        close(lifeline)
    }

    public var isRunning: Bool {
        lock.withLock {
            var code: Int32 = 0
            if status == nil, waitpid(id, &code, WNOHANG) == id { status = code }
            return status == nil
        }
    }

    /// Sends a signal, unless the process has ended.
    public func kill(_ signal: Int32) {
        lock.withLock { if status == nil { _ = Foundation.kill(id, signal) } }
    }

    /// Waits for the end.
    /// - Returns: The exit code, or the signal's number plus 128, as shells count.
    @discardableResult
    public func wait() -> Int32 {
        lock.withLock {
            var code: Int32 = 0
            while status == nil {
                let found = waitpid(id, &code, 0)
                if found == id { status = code } else if errno != EINTR { status = 0 }
            }
            let ended = status ?? 0
            return ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
        }
    }
}
