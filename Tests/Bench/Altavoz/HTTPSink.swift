import BenchReference
import Counterparts

/// nginx on loopback, and the bodies that everyone posts to it.
final class HTTPSink: Sendable {
    static let contentType = "Content-Type: application/x-www-form-urlencoded"

    let bodies: [[UInt8]]
    let connections: Int
    private let nginx: Nginx

    var baseURL: String { nginx.url }
    var url: String { nginx.url + "/Messages.json" }

    /// - Parameter count: How many bodies; each has some 250 bytes, like a text message on its way to a gateway.
    init(count: Int, connections: Int = 64) throws {
        nginx = try Nginx(answer: #"{"sid":"SM$request_id","status":"queued"}"#)
        self.connections = connections
        bodies = (0..<count).map { number in
            let text =
                "To=%2B1555555\(1000 + number % 9000)&From=%2B15555550100&MessagingServiceSid=&Body="
                + "Work+on+the+fire+cleanup%3F+You+have+the+right+to+be+paid+for+every+hour%2C+whatever+your+papers."
                + "+Free+help%3A+555-0100+example.org%2Fr%2F\(number)+Reply+STOP+to+end&ValidityPeriod=14400"
            return Array(text.utf8)
        }
    }

    /// Posts bodies with the C loop; the sink's own unless told otherwise.
    func reference(posting others: [[UInt8]]? = nil) throws -> bench_time {
        let bodies = others ?? bodies
        let bytes = bodies.flatMap { $0 }
        return try bytes.withUnsafeBytes { all in
            var position = 0
            let list = bodies.map { body in
                defer { position += body.count }
                return bench_body(
                    bytes: all.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self),
                    length: body.count)
            }
            let time = bench_reference_post(url, Self.contentType, list, list.count, Int32(connections))
            guard time.failures == 0 else {
                throw CounterpartError("\(time.failures) posts of the reference failed")
            }
            return time
        }
    }
}
