import Counterparts
import Foundation
import Synchronization

/// Plays a gateway that knows one thing: when the first byte of the first request arrived. Answers whatever comes, a
/// connection for each answer.
final class FirstByteSink: Sendable {
    let port: Int
    private let listener: Int32
    private let first = Mutex<ContinuousClock.Instant?>(nil)
    private let count = Atomic(0)

    init() throws {
        port = try FreePort.find()
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0, listen(listener, 1024) == 0 else { throw CounterpartError("no port for the sink") }
        let thread = Thread { [self] in serve() }
        thread.start()
    }

    /// Ends the sink. The thread holds this value, so that it must be told.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// The next request is the first.
    func forget() { first.withLock { $0 = nil } }

    var firstByte: ContinuousClock.Instant? { first.withLock { $0 } }
    var answered: Int { count.load(ordering: .relaxed) }

    private func serve() {
        var buffer = [UInt8](repeating: 0, count: 8192)
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            var request: [UInt8] = []
            while !Self.isWhole(request) {
                let number = recv(connection, &buffer, buffer.count, 0)
                let now = ContinuousClock.now
                guard number > 0 else { break }
                first.withLock { $0 = $0 ?? now }
                request += buffer[..<number]
            }
            let number = count.add(1, ordering: .relaxed).newValue
            let body = #"{"sid":"SM\#(String(number, radix: 16))","status":"queued"}"#
            let answer =
                "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
            _ = answer.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            close(connection)
        }
        close(listener)
    }

    /// Head and body, by the length that the head names.
    private static func isWhole(_ request: [UInt8]) -> Bool {
        let text = String(decoding: request, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n"),
            let length = text[..<end.lowerBound].firstMatch(of: /Content-Length: (\d+)/).flatMap({ Int($0.1) })
        else { return false }
        return text[end.upperBound...].utf8.count >= length
    }
}
