import BenchReference
import Counterparts
import Crypto
import Foundation

/// Calls of a daemon's webhook as Twilio makes them: signed, over loopback, by the C loop.
struct Webhook: Sendable {
    private struct Call {
        let body: [UInt8]
        let header: String
    }

    private let calls: [Call]
    var count: Int { calls.count }

    /// - Parameter calls: each by its parameters, whose values need no escapes but `+`.
    init(_ calls: [[(name: String, value: String)]]) {
        let key = SymmetricKey(data: Array(Installation.token.utf8))
        self.calls = calls.map { parameters in
            let signed =
                Installation.webhook + parameters.sorted { $0.name < $1.name }.map { $0.name + $0.value }.joined()
            let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(signed.utf8), using: key)
            let body = parameters.map { "\($0.name)=\($0.value.replacing("+", with: "%2B"))" }.joined(separator: "&")
            return Call(
                body: Array(body.utf8), header: "X-Twilio-Signature: " + Data(code).base64EncodedString())
        }
    }

    /// Makes all of them on so many connections.
    /// - Throws: when one is not answered with 2xx: then it is not on record.
    func run(port: Int, connections: Int = 64) throws -> bench_time {
        try run(url: "http://127.0.0.1:\(port)/webhooks/stand-in", connections: connections)
    }

    func run(url: String, connections: Int) throws -> bench_time {
        let bytes = calls.flatMap { $0.body }
        let headers = calls.flatMap { Array($0.header.utf8CString) }
        let time = bytes.withUnsafeBytes { bytes in
            headers.withUnsafeBufferPointer { headers in
                var (body, header) = (0, 0)
                let list = calls.map { call in
                    defer {
                        body += call.body.count
                        header += call.header.utf8.count + 1
                    }
                    return bench_body(
                        bytes: bytes.baseAddress!.advanced(by: body).assumingMemoryBound(to: CChar.self),
                        length: call.body.count, header: headers.baseAddress! + header)
                }
                return url.withCString { url in
                    HTTPSink.contentType.withCString { contentType in
                        var target = bench_target(
                            url: url, content_type: contentType, authority: nil, http2: 0,
                            connections: Int32(connections))
                        return bench_reference_post(&target, list, list.count)
                    }
                }
            }
        }
        guard time.failures == 0 else {
            throw CounterpartError("\(time.failures) of \(count) webhooks were not answered with 2xx")
        }
        return time
    }
}
