import Foundation
import Gateways
import Outreach
import Synchronization
import Testing

@testable import Web

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("What calls play, over real HTTP") struct RecordingTests {
    static let id = RecordingID(String(repeating: "0a", count: 32))!
    static let sound = Array("0123456789".utf8)

    static func gateway() throws -> TwilioVoiceGateway {
        let sid = "AC00000000000000000000000000000000"
        return try TwilioVoiceGateway(
            configuration: TwilioVoiceGateway.Configuration(
                common: HTTPGatewaySettings(
                    name: "twilio-main", baseURL: "https://api.twilio.com",
                    webhookURL: WebServerTests.publicURL + "/webhooks/twilio-main", rate: 1, concurrency: 1,
                    price: PriceTable(perUnit: .zero)),
                accountSID: sid, credentials: Credentials(user: sid, secret: WebServerTests.token),
                authToken: WebServerTests.token, from: "+15555550100"))
    }

    /// The path at which Twilio fetches the recording, told by the server itself. Its clock stands at 0.
    static func path(_ server: RunningServer) async throws -> String {
        let address =
            "/webhooks/twilio-main?attempt=\(WebServerTests.attempt)&call=answered&recording=\(id).mp3&until=60"
        let call = WebServerTests.signed(address, [("AnsweredBy", "human"), ("CallSid", "CA1")])
        let answer = await server.ask(.post, address, headers: call.headers, body: call.body)
        let start = try #require(answer.body.range(of: "<Play>\(WebServerTests.publicURL)"))
        let end = try #require(answer.body.range(of: "</Play>"))
        return String(answer.body[start.upperBound..<end.lowerBound]).replacing("&amp;", with: "&")
    }

    private func serving(_ body: @escaping @Sendable (RunningServer) async throws -> Void) async throws {
        try await RunningServer.with(
            gateways: [Self.gateway()], publicURL: WebServerTests.publicURL,
            recording: { id, gateway in
                id == Self.id && gateway.channel == .voice
                    ? Recording(contentType: "audio/mpeg", bytes: Self.sound) : nil
            }, body)
    }

    private func fetch(_ server: RunningServer, _ path: String, _ method: String = "GET", range: String? = nil)
        async throws -> (HTTPURLResponse, Data)
    {
        var request = URLRequest(url: URL(string: "http://127.0.0.1:\(server.port)\(path)")!)
        request.httpMethod = method
        request.setValue(range, forHTTPHeaderField: "Range")
        let (data, response) = try await URLSession.shared.data(for: request)
        return (try #require(response as? HTTPURLResponse), data)
    }

    @Test("a recording is given whole, in part and by its headers alone, and kept by nobody")
    func serves() async throws {
        try await serving { server in
            let path = try await Self.path(server)
            let (whole, bytes) = try await fetch(server, path)
            #expect(whole.statusCode == 200 && Array(bytes) == Self.sound)
            #expect(whole.value(forHTTPHeaderField: "Content-Type") == "audio/mpeg")
            #expect(whole.value(forHTTPHeaderField: "Content-Length") == "10")
            #expect(whole.value(forHTTPHeaderField: "Accept-Ranges") == "bytes")
            #expect(whole.value(forHTTPHeaderField: "Cache-Control") == "no-store")
            let (part, some) = try await fetch(server, path, range: "bytes=2-4")
            #expect(part.statusCode == 206 && Array(some) == Array("234".utf8))
            #expect(part.value(forHTTPHeaderField: "Content-Range") == "bytes 2-4/10")
            let (beyond, _) = try await fetch(server, path, range: "bytes=10-")
            #expect(beyond.statusCode == 416)
            #expect(beyond.value(forHTTPHeaderField: "Content-Range") == "bytes */10")
            let (head, nothing) = try await fetch(server, path, "HEAD")
            #expect(head.statusCode == 200 && nothing.isEmpty)
        }
    }

    @Test("an address that is not signed, is changed, or leads out of the catalog finds nothing")
    func refuses() async throws {
        try await serving { server in
            let path = try await Self.path(server)
            let bare = String(path.prefix { $0 != "?" })
            for bad in [
                bare, path.replacing("until=", with: "until=1"), path + "0", path.replacing("mac=", with: "mac=0"),
                path.replacing("\(Self.id).mp3", with: "..%2F..%2Fmaster.key"),
                path.replacing("twilio-main", with: "twilio-other"), path.replacing(".mp3", with: ".ogg"),
            ] {
                #expect(await server.ask(.get, bad).status == 404, "\(bad)")
            }
            #expect(await server.ask(.post, path).status == 404)
        }
    }

    @Test(
        "ranges are read as RFC 9110 has them",
        arguments: [
            (nil, .whole), ("bytes=0-", .part(0..<10)), ("bytes=0-0", .part(0..<1)), ("bytes=9-99", .part(9..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)), ("bytes=-0", .unsatisfiable),
            ("bytes=10-", .unsatisfiable), ("bytes=4-2", .whole), ("bytes=-", .whole), ("bytes=0-1,3-4", .whole),
            ("items=0-1", .whole), ("bytes=a-b", .whole), ("bytes=99999999999999999999-", .whole),
            ("bytes=0-999999999999", .part(0..<10)),
        ] as [(String?, RecordingResponse.Reading)])
    func ranges(_ header: String?, _ reading: RecordingResponse.Reading) {
        #expect(RecordingResponse.read(header, size: 10) == reading)
    }

    @Test(
        "of a recording without a byte no range can be had",
        arguments: ["bytes=-5", "bytes=-1", "bytes=0-", "bytes=0-0"])
    func empty(header: String) {
        #expect(RecordingResponse.read(header, size: 0) == .unsatisfiable)
        let recording = Recording(contentType: "audio/mpeg", bytes: [])
        let response = RecordingResponse(recording, range: header).response
        #expect(response.status.code == 416 && response.headers[.contentRange] == "bytes */0")
        #expect(RecordingResponse.read(nil, size: 0) == .whole)
    }
}
