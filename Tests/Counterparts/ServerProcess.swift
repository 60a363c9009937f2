import Foundation
import Synchronization

/// A real server beside the test, on loopback. Ends when it is stopped, when the value is let go, or when the test's
/// own process dies, however that dies.
public final class ServerProcess: Sendable {
    private let shell: ChildProcess
    private let log: String

    /// Starts a program and waits until something listens on `port`.
    /// - Throws: ``CounterpartError`` with what the program printed, when it ends or does not listen in time.
    public static func start(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:],
        readyWhenPortOpen port: Int, within seconds: Int = 20
    ) throws -> ServerProcess {
        let server = try ServerProcess(executable, arguments, environment)
        // Starting a process is waiting for the world; there is nothing to be told by.
        for _ in 0..<(seconds * 100) {
            if isListening(on: port) { return server }
            guard server.shell.isRunning else { break }
            _ = poll(nil, 0, 10)
        }
        let output = server.output
        server.stop()
        throw CounterpartError("\(executable) did not listen on 127.0.0.1:\(port). It printed:\n\(output)")
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: log)
    }

    /// Ends the server and waits for its end. May be called twice.
    public func stop() {
        shell.kill(SIGTERM)
        shell.wait()
    }

    /// All that the server printed until now.
    public var output: String {
        (FileManager.default.contents(atPath: log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private init(_ executable: String, _ arguments: [String], _ environment: [String: String]) throws {
        log = NSTemporaryDirectory() + "/altavoz-counterpart-\(getpid())-\(Self.counter.next()).log"
        // The shell's second child reads standard input, which ends when the test's process dies, however it does.
        let script = """
            exec 3<&0 </dev/null
            "$@" 3<&- & child=$!
            ( cat <&3 >/dev/null; kill -KILL $child ) 2>/dev/null &
            exec 3<&-
            trap 'kill -KILL $child' TERM
            wait $child; wait $child
            """
        shell = try ChildProcess(
            "/bin/sh", ["-c", script, "sh", executable] + arguments, environment: environment, output: log)
    }

    private static let counter = Counter()

    private static func isListening(on port: Int) -> Bool {
        guard let socket = try? LoopbackSocket() else { return false }
        return socket.connects(to: port)
    }
}

/// Why a counterpart cannot be had.
public struct CounterpartError: Error, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}

/// A port on 127.0.0.1 on which nothing listens.
/// A port of this machine for a server of a test.
///
/// Below the ports that the system gives to clients (32768 and up, ip(7)). Among those, somebody else's connection may have
/// taken the port by the time the server starts, above all when it starts again; and who asks again and again whether a
/// server listens yet is connected to themselves as soon as the system gives that very port to the asking end: the server
/// seems to be there, and cannot start.
public enum FreePort {
    private static let next = Mutex(Int.random(in: 0..<12_000))

    /// Another one each time; nothing reserves it, so use it at once.
    public static func find() throws -> Int {
        for _ in 0..<12_000 {
            let port =
                20_000
                + next.withLock { next in
                    next = (next + 1) % 12_000
                    return next
                }
            if try LoopbackSocket().binds(to: port) { return port }
        }
        throw CounterpartError("no port is free")
    }
}

/// A folder of one test, gone when the value is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        var template = Array((NSTemporaryDirectory() + "/altavoz-test-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw CounterpartError("cannot make a temporary folder") }
        path = String(cString: made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    public func file(_ name: String) -> String { path + "/" + name }

    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: file(name), atomically: true, encoding: .utf8)
        return file(name)
    }
}

/// Programs that tests need, found by name.
public enum Program {
    /// - Throws: ``CounterpartError`` that says what to install.
    public static func find(_ name: String, package: String) throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in folders + ["/usr/sbin", "/usr/local/sbin", "/sbin"] {
            let path = folder + "/" + name
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw CounterpartError("\(name) is missing: apt-get install \(package)")
    }

    /// The Python with the packages that the tests need: `make deps-test` makes one and names it in the environment.
    public static func python() throws -> String {
        if let path = ProcessInfo.processInfo.environment["ALTAVOZ_TEST_PYTHON"],
            FileManager.default.isExecutableFile(atPath: path)
        {
            return path
        }
        return try find("python3", package: "python3")
    }

    /// A script in this target's folder `Python`.
    public static func script(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Python/" + name).path
    }

    /// Runs a program to its end.
    /// - Throws: ``CounterpartError`` with what it printed, unless it ends with 0.
    public static func run(_ executable: String, _ arguments: [String]) throws {
        _ = try output(executable, arguments)
    }

    /// What a program prints until its end, complaints included.
    /// - Throws: ``CounterpartError`` with what it printed, unless it ends with 0.
    public static func output(_ executable: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CounterpartError("\(executable) failed:\n\(text)") }
        return text
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}

/// A TCP socket of 127.0.0.1, closed with the value.
private final class LoopbackSocket {
    private let descriptor: Int32

    init() throws {
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw CounterpartError("no socket can be opened") }
    }

    deinit { close(descriptor) }

    func connects(to port: Int) -> Bool {
        withAddress(port: port) { connect(descriptor, $0, $1) } == 0
    }

    func binds(to port: Int) -> Bool { withAddress(port: port) { bind(descriptor, $0, $1) } == 0 }

    private func withAddress(port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
