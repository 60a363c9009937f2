import Counterparts
import Outreach
import Testing

@testable import Transport

@Suite("Amazon's signatures, judged by botocore")
struct SigningTests {
    private static func endpoint(
        _ url: String, _ method: HTTPEndpoint.Method = .post, headers: [String] = [],
        secret: String = AWSCounterpart.secret, region: String = "us-west-2", service: String = "sms-voice",
        auth: Credentials? = nil
    ) -> HTTPEndpoint {
        HTTPEndpoint(
            url: url, method: method, headers: headers, basicAuth: auth, connection: loopbackPolicy(),
            awsSignature: AWSSignature(
                accessKey: Credentials(user: AWSCounterpart.accessKey, secret: secret), region: region,
                service: service), errorHeader: "x-amzn-errortype")
    }

    @Test("libcurl signs header lines, target and body rightly, on every handle, and again on one that was used")
    func post() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 3)
        defer { transport.shutdown() }
        let target = Self.endpoint(
            server.url + "/",
            headers: [
                "Content-Type: application/x-amz-json-1.0", "X-Amz-Target: PinpointSMSVoiceV2.SendTextMessage",
            ])
        let results = await transport.performAll(
            (0..<20).map { number in
                .http(
                    HTTPExchange(
                        endpoint: target, extraHeaders: number % 2 == 0 ? [] : ["X-Amz-Extra:  two   spaces "],
                        body: Array(
                            #"{"DestinationPhoneNumber":"+12135550142","MessageBody":"工资 \#(number)"}"#.utf8)))
            })
        #expect(results.allSatisfy { $0.status == 200 && $0.errorName == nil })
        #expect(server.requests.count == 20 && server.requests.allSatisfy { $0.trouble == nil })
    }

    @Test("a GET with a query that was sorted and encoded, over and over")
    func get() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let target = Self.endpoint(server.url + "/v2/email/suppression/addresses", .get, service: "ses")
        let results = await transport.performAll(
            ["?PageSize=100&Reason=COMPLAINT", "?NextToken=a%2Bb%2F%3D100&PageSize=100&Reason=COMPLAINT", ""].map {
                .http(
                    HTTPExchange(
                        endpoint: $0.isEmpty
                            ? Self.endpoint(server.url + "/v2/email/account", .get, service: "ses") : target,
                        pathSuffix: $0, body: []))
            })
        #expect(results.map(\.status) == [200, 200, 200])
        #expect(server.requests.allSatisfy { $0.trouble == nil })
    }

    @Test("the line that libcurl would sign without sending it is left out")
    func expectation() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        let target = Self.endpoint(server.url + "/v2/email/account", .get, headers: ["Expect:"], service: "ses")
        let result = await transport.perform(.http(HTTPExchange(endpoint: target, body: [])))
        #expect(result.status == 403)
        #expect(server.requests.first?.trouble == "signed but not sent: expect")
    }

    @Test("a wrong secret is told by the name of the error in its header; without an endpoint's wish nothing is read")
    func errorName() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        let wrong = Self.endpoint(server.url + "/v2/email/account", .get, secret: "another", service: "ses")
        let result = await transport.perform(.http(HTTPExchange(endpoint: wrong, body: [])))
        #expect(result.status == 403 && result.errorName == "InvalidSignatureException")
        let plain = TransportTests.endpoint(server.url + "/v2/email/account", .get)
        let other = await transport.perform(.http(HTTPExchange(endpoint: plain, body: [])))
        #expect(other.status == 403 && other.errorName == nil)
        #expect(server.requests.map(\.trouble) == ["another signature", "no signature"])
    }

    @Test("what no request can be signed with leaves nothing")
    func refused() async throws {
        let transport = CurlTransport(maxConnections: 1)
        defer { transport.shutdown() }
        for endpoint in [
            Self.endpoint("http://127.0.0.1:9/", region: "us:west"), Self.endpoint("http://127.0.0.1:9/", service: ""),
            Self.endpoint("http://127.0.0.1:9/", secret: ""),
            Self.endpoint("http://127.0.0.1:9/", auth: Credentials(user: "u", secret: "p")),
        ] {
            let result = await transport.perform(TransportTests.post(endpoint))
            #expect(!result.departed && result.failureCode == 43)
        }
    }
}
