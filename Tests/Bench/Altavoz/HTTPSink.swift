import BenchReference
import Counterparts
import Gateways
import Outreach

/// nginx on loopback, and the bodies that everyone posts to it.
final class HTTPSink: Sendable {
    /// How its clients talk to it.
    enum Wire: String {
        case plain, tls, http2
    }

    static let contentType = "Content-Type: application/x-www-form-urlencoded"

    let wire: Wire
    let bodies: [[UInt8]]
    let connections: Int
    private let nginx: Nginx
    private let authority: TestAuthority?

    var baseURL: String { nginx.url }
    var url: String { nginx.url + "/Messages.json" }

    /// - Parameter count: How many bodies; each has some 250 bytes, like a text message on its way to a gateway.
    init(_ wire: Wire = .plain, count: Int, connections: Int = 64) throws {
        self.wire = wire
        authority = wire == .plain ? nil : try TestAuthority()
        nginx = try Nginx(
            authority.map { .tls($0) } ?? .none, answer: #"{"sid":"SM$request_id","status":"queued"}"#)
        self.connections = connections
        bodies = (0..<count).map { number in
            let text =
                "To=%2B1555555\(1000 + number % 9000)&From=%2B15555550100&MessagingServiceSid=&Body="
                + "Work+on+the+fire+cleanup%3F+You+have+the+right+to+be+paid+for+every+hour%2C+whatever+your+papers."
                + "+Free+help%3A+555-0100+example.org%2Fr%2F\(number)+Reply+STOP+to+end&ValidityPeriod=14400"
            return Array(text.utf8)
        }
    }

    var connection: ConnectionPolicy {
        ConnectionPolicy(
            httpVersion: wire == .http2 ? .http2 : .http1, maxConnections: connections, caFile: authority?.caFile,
            allowPrivateAddress: true)
    }

    /// A gateway that sends here as fast as it can.
    func gateway() throws -> TwilioGateway {
        try TwilioGateway(
            configuration: .init(
                common: HTTPGatewaySettings(
                    name: "bench", baseURL: baseURL, webhookURL: nil, rate: 1e9, concurrency: connections,
                    price: PriceTable(perUnit: Money(microdollars: 8_000)), connection: connection,
                    reachesRealPeople: false),
                accountSID: "AC" + String(repeating: "0", count: 32),
                credentials: Credentials(user: "bench", secret: "bench"), authToken: "bench",
                sender: .number("+15555550100")))
    }

    /// The sink's own bodies, for the transport.
    var requests: [TransferRequest] {
        let endpoint = HTTPEndpoint(
            url: url, method: .post, headers: [Self.contentType], basicAuth: nil, connection: connection)
        return bodies.map { .http(HTTPExchange(endpoint: endpoint, body: $0)) }
    }

    /// Posts bodies with the C loop.
    func reference(posting bodies: [[UInt8]]) throws -> bench_time {
        let bytes = bodies.flatMap { $0 }
        return try bytes.withUnsafeBytes { all in
            var position = 0
            let list = bodies.map { body in
                defer { position += body.count }
                return bench_body(
                    bytes: all.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self),
                    length: body.count, header: nil)
            }
            let time = url.withCString { url in
                Self.contentType.withCString { contentType in
                    withOptionalCString(authority?.caFile) { authority in
                        var target = bench_target(
                            url: url, content_type: contentType, authority: authority,
                            http2: wire == .http2 ? 1 : 0, connections: Int32(connections))
                        return bench_reference_post(&target, list, list.count)
                    }
                }
            }
            guard time.failures == 0 else {
                throw CounterpartError(
                    "\(time.failures) of \(bodies.count) posts of the reference failed or got no answer")
            }
            return time
        }
    }
}

private func withOptionalCString<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let text else { return body(nil) }
    return text.withCString { body($0) }
}
