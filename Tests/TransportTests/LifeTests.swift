import Counterparts
import Outreach
import Synchronization
import Testing

@testable import Transport

@Suite("Batches and the end", .serialized)
struct LifeTests {
    @Test("shutdown answers everything once: what left is told from what waited")
    func shutdown() async throws {
        let server = try MisbehavingServer()
        let transport = CurlTransport(maxConnections: 2)
        let target = endpoint("\(server.url)/silent")
        let isOut = AsyncStream<Void>.makeStream()
        // A third transfer to another path tells when the two silent ones have the connections to themselves.
        async let silent = transport.performAll((0..<5).map { post(target, "\($0)") })
        async let seen: Void = {
            while server.requests.count < 2 { await Task.yield() }
            isOut.continuation.finish()
        }()
        for await _ in isOut.stream {}
        await seen
        transport.shutdown()
        let results = await silent
        #expect(results.count == 5)
        #expect(results.filter(\.departed).count == 2)
        #expect(results.allSatisfy { $0.failureMessage == "the transport was shut down" })
        transport.shutdown()
        let late = await transport.perform(post(target))
        #expect(!late.departed && late.failureMessage == "the transport was shut down")
    }

    @Test("a batch comes back in far fewer calls than it has transfers")
    func batching() async throws {
        let nginx = try Nginx()
        let transport = CurlTransport(maxConnections: 32)
        defer { transport.shutdown() }
        let target = endpoint(nginx.url, policy: loopbackPolicy(maxConnections: 32))
        let collected = Collected(count: 2000)
        _ = await withCheckedContinuation { continuation in
            transport.submit((0..<2000).map { Transfer(tag: $0, request: post(target)) }) { results in
                if let all = collected.add(results) { continuation.resume(returning: all) }
            }
        }
        #expect(collected.calls < 1000)
    }

    @Test("a completion may submit the next batch and shut the transport down")
    func reentrant() async throws {
        let nginx = try Nginx()
        let transport = CurlTransport(maxConnections: 4)
        let target = endpoint(nginx.url)
        let last = await withCheckedContinuation { continuation in
            transport.submit([Transfer(tag: 1, request: post(target))]) { _ in
                transport.submit([Transfer(tag: 2, request: post(target))]) { results in
                    transport.shutdown()
                    continuation.resume(returning: results)
                }
            }
        }
        #expect(last.first?.tag == 2 && last.first?.status == 201)
    }

    @Test("thousands of endpoints made for one request each do not pile up or disturb one another")
    func manyEndpoints() async throws {
        let server = try Nginx()
        let transport = CurlTransport(maxConnections: 8)
        defer { transport.shutdown() }
        for _ in 0..<3 {
            let results = await transport.performAll((0..<400).map { post(endpoint("\(server.url)/\($0)")) })
            #expect(results.allSatisfy { $0.status == 201 })
        }
    }

    @Test("one silent host does not hold up another")
    func fairness() async throws {
        let silent = try MisbehavingServer()
        let nginx = try Nginx()
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let slow = endpoint(
            "\(silent.url)/silent", policy: loopbackPolicy(total: .seconds(60), maxConnections: 2))
        let batch = (0..<50).map { Transfer(tag: $0, request: post(slow)) }
        transport.submit(batch) { _ in }
        let results = await transport.performAll((0..<50).map { _ in post(endpoint(nginx.url)) })
        #expect(results.allSatisfy { $0.status == 201 })
    }
}
