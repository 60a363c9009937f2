/// An HTTP server that does what servers should not, by the path that it is asked for. See `Python/misbehaving.py`.
public final class MisbehavingServer: Sendable {
    public let port: Int
    public let url: String
    private let server: ServerProcess

    public init() throws {
        port = try FreePort.find()
        url = "http://127.0.0.1:\(port)"
        server = try ServerProcess.start(
            try Program.python(), [Program.script("misbehaving.py"), String(port)], readyWhenPortOpen: port)
    }

    public func stop() { server.stop() }

    /// One line for each request that was read to its end: connection number, method, path, body.
    public var requests: [String] {
        server.output.split(separator: "\n").filter { $0.hasPrefix("request ") }.map { String($0.dropFirst(8)) }
    }
}
