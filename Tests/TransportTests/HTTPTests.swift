import Counterparts
import Outreach
import Testing

@testable import Transport

@Suite("HTTP over real servers", .serialized)
struct HTTPTests {
    @Test("a batch is answered completely, over kept connections")
    func batch() async throws {
        let nginx = try Nginx(logsRequests: true)
        let transport = CurlTransport(maxConnections: 8)
        defer { transport.shutdown() }
        let target = endpoint(nginx.url + "/Messages.json")
        let results = await transport.performAll((0..<500).map { post(target, "Body=\($0)") })
        #expect(results.count == 500)
        #expect(results.map(\.tag) == Array(0..<500))
        #expect(results.allSatisfy { $0.status == 201 && $0.departed })
        #expect(results[0].text == #"{"sid":"SM0","status":"queued"}"#)
        let lines = nginx.requests(500)
        #expect(lines.count == 500)
        #expect(lines.allSatisfy { $0.hasSuffix("HTTP/1.1 POST /Messages.json 201 altavoz") })
        #expect(Set(lines.map { $0.split(separator: " ")[0] }).count <= 8)
    }

    @Test("the lower of the host's and the transport's limit holds", arguments: [(3, 16), (16, 3)])
    func limits(transportLimit: Int, hostLimit: Int) async throws {
        let nginx = try Nginx(logsRequests: true)
        let transport = CurlTransport(maxConnections: transportLimit)
        defer { transport.shutdown() }
        let target = endpoint(nginx.url, policy: loopbackPolicy(maxConnections: hostLimit))
        _ = await transport.performAll((0..<100).map { post(target, "\($0)") })
        #expect(Set(nginx.requests(100).map { $0.split(separator: " ")[0] }).count == 3)
    }

    @Test(
        "over TLS with an authority of one's own, by the version that was asked for",
        arguments: [(ConnectionPolicy.HTTPVersion.http1, "HTTP/1.1"), (.http2, "HTTP/2.0")])
    func tls(version: ConnectionPolicy.HTTPVersion, name: String) async throws {
        let authority = try TestAuthority()
        let nginx = try Nginx(.tls(authority), logsRequests: true)
        let transport = CurlTransport(maxConnections: 32)
        defer { transport.shutdown() }
        let target = endpoint(
            nginx.url, policy: loopbackPolicy(version: version, maxConnections: 32, caFile: authority.caFile))
        let results = await transport.performAll((0..<200).map { post(target, "\($0)") })
        #expect(results.allSatisfy { $0.status == 201 && $0.departed })
        let lines = nginx.requests(200)
        #expect(lines.count == 200 && lines.allSatisfy { $0.contains(" \(name) ") })
        if version == .http2 { #expect(Set(lines.map { $0.split(separator: " ")[0] }).count == 1) }
    }

    @Test("a certificate of an unknown authority: nothing departs")
    func unknownAuthority() async throws {
        let nginx = try Nginx(.tls(TestAuthority()), logsRequests: true)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let another = try TestAuthority()
        for policy in [loopbackPolicy(), loopbackPolicy(caFile: another.caFile)] {
            let result = await transport.perform(post(endpoint(nginx.url, policy: policy)))
            #expect(!result.departed && result.failureCode == 60)
        }
        let missing = await transport.perform(
            post(endpoint(nginx.url, policy: loopbackPolicy(caFile: "/nonexistent/ca.pem"))))
        #expect(!missing.departed && missing.failureCode == 77)
        #expect(nginx.requests().isEmpty)
    }

    @Test("a refused connection and an unknown host: nothing departs")
    func nobodyThere() async throws {
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let refused = await transport.perform(post(endpoint("http://127.0.0.1:\(try FreePort.find())/")))
        #expect(!refused.departed && refused.failureCode == 7)
        let unknown = await transport.perform(post(endpoint("http://nowhere.invalid/")))
        #expect(!unknown.departed && unknown.failureCode == 6)
    }

    @Test(
        "what may have arrived is never called unsent",
        arguments: [
            ("silent", 28), ("close", 52), ("reset", 56), ("half", 18), ("garbage", 1), ("big/70000", 23),
        ])
    func departed(path: String, code: Int) async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let policy = loopbackPolicy(total: path == "silent" ? .milliseconds(300) : .seconds(10))
        let result = await transport.perform(post(endpoint("\(server.url)/\(path)", policy: policy)))
        #expect(result.departed)
        #expect(result.failureCode == code)
        #expect(server.requests.count == 1)
    }

    @Test(
        "Retry-After in seconds, as a date, as nonsense, not at all; a day at most, however far the moment",
        arguments: [
            ("429?retry-after=7", 7...7), ("503?retry-after=120", 120...120),
            ("429?retry-after=Fri%2C%2001%20Jan%202100%2000:00:00%20GMT", 86_400...86_400),
            ("429?retry-after=Fri%2C%2031%20Dec%209999%2023:59:59%20GMT", 86_400...86_400),
            ("429?retry-after=1795784000", 86_400...86_400), ("429?retry-after=1795784000000", 86_400...86_400),
            ("429?retry-after=soon", nil), ("429", nil),
        ] as [(String, ClosedRange<Int64>?)])
    func retryAfter(path: String, seconds: ClosedRange<Int64>?) async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let result = await transport.perform(post(endpoint("\(server.url)/status/\(path)")))
        #expect(result.status == Int(path.prefix(3)))
        #expect(result.text == #"{"code":20429}"#)
        if let seconds {
            let found = try #require(result.retryAfter).wholeMilliseconds / 1000
            #expect(seconds.contains(found))
        } else {
            #expect(result.retryAfter == nil)
        }
    }

    @Test("bodies arrive as they are, also empty, large and with zero bytes", arguments: [0, 1, 300, 60_000])
    func echo(size: Int) async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let target = endpoint("\(server.url)/echo")
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for _ in 0..<2 {
            let result = await transport.perform(.http(HTTPExchange(endpoint: target, body: body)))
            guard case .response(200, _, let found) = result.answer else {
                Issue.record("\(result)")
                return
            }
            #expect(found == body)
        }
    }

    @Test("what one transfer adds is gone in the next one on the same handle")
    func extras() async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        let target = endpoint(
            "\(server.url)/headers", headers: ["Content-Type: text/x-one"], auth: Credentials(user: "u", secret: "p"))
        let extra = TransferRequest.http(
            HTTPExchange(endpoint: target, pathSuffix: "/more", extraHeaders: ["X-Extra: yes"], body: [65]))
        let first = try #require(await transport.perform(extra).text)
        let second = try #require(await transport.perform(post(target)).text)
        #expect(first.hasPrefix("POST /headers/more HTTP/1.1\r\n") && first.contains("X-Extra: yes\r\n"))
        #expect(second.hasPrefix("POST /headers HTTP/1.1\r\n") && !second.contains("X-Extra"))
        for head in [first, second] {
            #expect(head.contains("Content-Type: text/x-one\r\n") && head.contains("User-Agent: altavoz\r\n"))
            #expect(head.contains("Authorization: Basic dTpw\r\n") && !head.contains("Expect"))
        }
    }

    @Test("each method as itself", arguments: [HTTPEndpoint.Method.get, .post, .delete])
    func methods(method: HTTPEndpoint.Method) async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        let target = endpoint("\(server.url)/headers", method)
        let body: [UInt8] = method == .post ? [65] : []
        for _ in 0..<2 {
            let head = await transport.perform(.http(HTTPExchange(endpoint: target, body: body))).text
            #expect(head?.hasPrefix("\(method.rawValue) /headers HTTP/1.1\r\n") == true)
        }
    }

    @Test("a redirect is an answer, not a way to go")
    func redirect() async throws {
        let nginx = try Nginx(locations: "location /a { return 302 /b; }", logsRequests: true)
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        #expect(await transport.perform(post(endpoint(nginx.url + "/a"))).status == 302)
        #expect(nginx.requests(1).count == 1)
    }

    @Test(
        "what could smuggle something in is refused before it leaves",
        arguments: [
            ("file:///etc/passwd", [], ""), ("ftp://127.0.0.1/", [], ""), ("127.0.0.1:80", [], ""),
            ("http://127.0.0.1:9/\r\nX: y", [], ""), ("http://127.0.0.1:9/", ["A: b\r\nC: d"], ""),
            ("http://127.0.0.1:9/", [], "/a b"),
        ] as [(String, [String], String)])
    func refused(url: String, headers: [String], suffix: String) async throws {
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        let result = await transport.perform(post(endpoint(url, headers: headers), suffix: suffix))
        #expect(!result.departed && result.failureCode != nil && result.failureCode != 7)
    }
}
