import Counterparts
import Outreach
import Testing

@testable import Transport

@Suite("No request is sent twice", .serialized)
struct RepetitionTests {
    /// One request opens the connection; the server reads the second one whole and closes without a word.
    private func secondOnDyingConnection(
        _ method: HTTPEndpoint.Method, refusesRepetition: Bool, mayBeRepeated: Bool = false
    ) async throws -> (result: TransferResult, seen: Int) {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 1, refusesRepetition: refusesRepetition)
        defer { transport.shutdown() }
        let target = endpoint("\(server.url)/die-on-reuse", method, mayBeRepeated: mayBeRepeated)
        func request(_ body: String) -> TransferRequest {
            .http(HTTPExchange(endpoint: target, body: method == .post ? Array(body.utf8) : []))
        }
        #expect(await transport.perform(request("first")).status == 200)
        let seenBefore = server.requests.count
        let result = await transport.perform(request("second"))
        return (result, server.requests.count - seenBefore)
    }

    @Test("a reused connection that dies after the request: one POST at the server, the caller is told that it left")
    func guarded() async throws {
        let (result, seen) = try await secondOnDyingConnection(.post, refusesRepetition: true)
        #expect(seen == 1)
        #expect(result.departed)
        #expect(result.failureCode == 42)
        #expect(result.failureMessage?.contains("not sent again") == true)
    }

    @Test("without the guard libcurl sends the POST again and reports one success")
    func unguarded() async throws {
        let (result, seen) = try await secondOnDyingConnection(.post, refusesRepetition: false)
        #expect(seen == 2)
        #expect(result.status == 200)
    }

    @Test("connections that the server retires under load: none is sent twice, and over HTTP/1.1 none is in doubt")
    func retiredConnections() async throws {
        let authority = try TestAuthority()
        for version in [ConnectionPolicy.HTTPVersion.http1, .http2] {
            let nginx = try Nginx(.tls(authority), requestsPerConnection: 40, logsRequests: true)
            let transport = CurlTransport(maxConnections: 32)
            defer { transport.shutdown() }
            let target = endpoint(
                nginx.url, policy: loopbackPolicy(version: version, maxConnections: 32, caFile: authority.caFile))
            let results = await transport.performAll((0..<600).map { post(target, "\($0)", suffix: "/\($0)") })
            #expect(results.allSatisfy { $0.departed && ($0.status == 201 || $0.failureCode != nil) })
            let answered = results.count { $0.status == 201 }
            let seen = nginx.requests(answered).compactMap { $0.split(separator: " ").dropFirst(3).first }
            #expect(Set(seen).count == seen.count)
            #expect(answered <= seen.count)
            if version == .http1 { #expect(seen.count == 600 && results.allSatisfy { $0.status == 201 }) }
        }
    }

    @Test("HTTP/2 connections that break under load: none is sent twice, and what left is told from what did not")
    func brokenConnections() async throws {
        let authority = try TestAuthority()
        let nginx = try Nginx(
            .tls(authority),
            locations: "location /slow { limit_rate 1; return 201 '\(String(repeating: "x", count: 4000))'; }",
            logsRequests: true)
        let transport = CurlTransport(maxConnections: 32)
        defer { transport.shutdown() }
        let target = endpoint(
            nginx.url, policy: loopbackPolicy(version: .http2, maxConnections: 32, caFile: authority.caFile))
        #expect(await transport.perform(post(target)).status == 201)
        async let slow = transport.performAll((0..<20).map { post(target, "\($0)", suffix: "/slow/\($0)") })
        async let quick = transport.performAll([post(target, suffix: "/quick")])
        #expect(await quick[0].status == 201)
        nginx.stop()
        let results = await slow
        #expect(results.allSatisfy { $0.failureCode != nil })
        #expect(results.contains { $0.departed })
    }

    @Test("a DELETE is guarded like a POST")
    func delete() async throws {
        let (result, seen) = try await secondOnDyingConnection(.delete, refusesRepetition: true)
        #expect(seen == 1 && result.departed && result.failureCode == 42)
    }

    @Test("a GET that carries a message is guarded like a POST")
    func messageByGet() async throws {
        let (result, seen) = try await secondOnDyingConnection(.get, refusesRepetition: true)
        #expect(seen == 1 && result.departed && result.failureCode == 42)
    }

    @Test("a question that changes nothing may be asked again by libcurl")
    func question() async throws {
        let (result, seen) = try await secondOnDyingConnection(.get, refusesRepetition: true, mayBeRepeated: true)
        #expect(seen == 2 && result.status == 200)
    }
}
