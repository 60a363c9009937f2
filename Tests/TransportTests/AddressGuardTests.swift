import Counterparts
import Foundation
import Outreach
import Testing

@testable import Transport

@Suite("Private addresses are refused after name resolution", .serialized)
struct AddressGuardTests {
    static let refused = [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1",
        "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::", "2002:7f00:1::",
        "3fff::1", "fc00::1", "fd12:3456:789a::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "ff0e::1", "5f00::1",
        "fe80::1%1", "localhost", "", "not an address",
    ]
    static let allowed = [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2001:4860:4860::8888", "2606:4700:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
        "2002:808:808::1", "2400:cb00::1",
    ]

    @Test("not public", arguments: refused)
    func notPublic(text: String) { #expect(!AddressGuard.isPublic(text: text)) }

    @Test("public", arguments: allowed)
    func isPublic(text: String) { #expect(AddressGuard.isPublic(text: text)) }

    @Test("a socket address of neither family is not public")
    func otherFamily() {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        #expect(!withUnsafeBytes(of: &address) { AddressGuard.isPublic(socketAddress: $0) })
        #expect(!AddressGuard.isPublic(socketAddress: UnsafeRawBufferPointer(start: nil, count: 0)))
    }

    private func policy(allowed: Bool) -> ConnectionPolicy {
        ConnectionPolicy(connectTimeout: .seconds(5), totalTimeout: .seconds(5), allowPrivateAddress: allowed)
    }

    @Test(
        "by address, by name, by odd spellings",
        arguments: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]"])
    func loopback(host: String) async throws {
        let nginx = try Nginx(logsRequests: true)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let result = await transport.perform(
            post(endpoint("http://\(host):\(nginx.port)/", policy: policy(allowed: false))))
        #expect(!result.departed)
        #expect(result.failureMessage == "address not allowed")
        #expect(nginx.requests().isEmpty)
    }

    @Test("also on a connection that somebody else was allowed to open")
    func keptConnection() async throws {
        let nginx = try Nginx(logsRequests: true)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let open = await transport.perform(post(endpoint(nginx.url, policy: policy(allowed: true))))
        #expect(open.status == 201)
        let refused = await transport.perform(post(endpoint(nginx.url, policy: policy(allowed: false))))
        #expect(!refused.departed && refused.failureMessage == "address not allowed")
        #expect(nginx.requests(1).count == 1)
    }

    @Test("mail too")
    func mail() async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let server = MailServer(
            host: "127.0.0.1", port: counterpart.port, security: .none, heloName: "h", auth: nil,
            connection: policy(allowed: false))
        let result = await transport.perform(
            .smtp(
                MailSubmission(
                    server: server, sender: "a@example.net", recipient: "b@example.org", envelopeID: nil, headers: [],
                    body: MailBody(text: [65], html: nil))))
        #expect(!result.departed && result.failureMessage == "address not allowed")
        #expect(counterpart.events.isEmpty)
    }
}
