import Foundation

/// A stand-in for Amazon's SES v2 and End User Messaging SMS on a free loopback port, which checks signatures with
/// botocore's own signer and bodies against its models. See `Python/aws_standin.py`.
public final class AWSCounterpart: Sendable {
    public struct Request: Decodable, Sendable {
        public let method: String
        public let path: String
        /// Why the signature was not believed; nil for one that is right.
        public let trouble: String?
        public let error: String?
        public let target: String?
        public let body: String
    }

    public static let accessKey = "AKIAIOSFODNN7EXAMPLE"
    public static let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"

    public let url: String
    private let server: ServerProcess

    public init(secret: String = AWSCounterpart.secret) throws {
        let port = try FreePort.find()
        url = "http://127.0.0.1:\(port)"
        server = try ServerProcess.start(
            try Program.python(), [Program.script("aws_standin.py"), String(port), Self.accessKey, secret],
            readyWhenPortOpen: port, within: 60)
    }

    public func stop() { server.stop() }

    /// Everything that reached it, in order.
    public var requests: [Request] {
        server.output.split(separator: "\n").compactMap { try? JSONDecoder().decode(Request.self, from: Data($0.utf8)) }
    }
}

/// moto's server on a free loopback port: its SES v2, with one confirmed sender. It does not check signatures, and it has
/// neither End User Messaging SMS nor suppression lists. See `Python/moto_mail.py`.
public final class MotoCounterpart: Sendable {
    public let url: String
    private let server: ServerProcess

    /// - Parameter sender: the address or domain that may send.
    public init(sender: String) throws {
        let port = try FreePort.find()
        url = "http://127.0.0.1:\(port)"
        server = try ServerProcess.start(
            try Program.python(), [Program.script("moto_mail.py"), String(port), sender], readyWhenPortOpen: port,
            within: 60)
    }

    public func stop() { server.stop() }

    /// The mails that it took, as JSON: source, destinations, subject, body.
    public func mails() throws -> [[String: String]] {
        guard let data = try? Data(contentsOf: URL(string: url + "/moto-mails")!) else {
            throw CounterpartError("moto does not answer")
        }
        return try JSONDecoder().decode([[String: String]].self, from: data)
    }
}
