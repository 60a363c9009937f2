/// Carries requests over the network. Implemented by `Transport` on libcurl.
///
/// Work goes in and comes back in batches: a hop between threads costs more than a small request.
public protocol RequestTransport: Sendable {
    /// Starts every transfer and returns at once. Each is answered exactly once, in any order, by calls of
    /// `completion` from the transport's own thread, which must not be held up.
    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void)
}

extension RequestTransport {
    /// Carries one request; for what is rare (queries, checks), since it costs a task of its own.
    public func perform(_ request: TransferRequest) async -> TransferResult {
        await withCheckedContinuation { continuation in
            submit([Transfer(tag: 0, request: request)]) { continuation.resume(returning: $0[0]) }
        }
    }
}

/// One request with the caller's own number for it.
public struct Transfer: Sendable {
    public let tag: UInt64
    public let request: TransferRequest
    /// What has not left so long after it was handed over does not leave any more (``TransferResult/wasLate``): it waited
    /// for a connection, or the whole process stood still. Nil = it may always leave.
    public let patience: Duration?

    public init(tag: UInt64, request: TransferRequest, patience: Duration? = nil) {
        self.tag = tag
        self.request = request
        self.patience = patience
    }
}

public enum TransferRequest: Sendable {
    case http(HTTPExchange)
    case smtp(MailSubmission)
}

/// What is the same for many HTTP requests, so that a connection and its options can be reused.
public final class HTTPEndpoint: Sendable {
    public enum Method: String, Sendable { case get = "GET", post = "POST", delete = "DELETE" }

    public let url: String
    public let method: Method
    /// Header lines without the line end: `Content-Type: application/x-www-form-urlencoded`.
    public let headers: [String]
    /// HTTP basic authentication (RFC 7617).
    public let basicAuth: Credentials?
    /// Signed by the transport as AWS wants it; nil for everybody else.
    public let awsSignature: AWSSignature?
    /// A header of answers by which the provider names an error, such as `x-amzn-errortype`; nil: none is looked for.
    public let errorHeader: String?
    /// A question that changes nothing at the provider: the network library may ask it again by itself when a kept connection
    /// dies. Never true of a request that sends anything to anybody, whatever its method: some providers are sent messages
    /// by GET.
    public let mayBeRepeated: Bool
    public let connection: ConnectionPolicy

    public init(
        url: String, method: Method, headers: [String], basicAuth: Credentials?, connection: ConnectionPolicy,
        awsSignature: AWSSignature? = nil, errorHeader: String? = nil, mayBeRepeated: Bool = false
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.basicAuth = basicAuth
        self.awsSignature = awsSignature
        self.errorHeader = errorHeader
        self.mayBeRepeated = mayBeRepeated
        self.connection = connection
    }
}

/// AWS's Signature Version 4 over each request: with which key, and for what.
///
/// The transport computes it, by this machine's clock, over the method, the address, the header lines and the body.
public struct AWSSignature: Sendable, Hashable {
    /// The id of the access key, and the secret of it.
    public let accessKey: Credentials
    /// `us-west-2`
    public let region: String
    /// The name under which the service is signed for: `ses`, `sms-voice`.
    public let service: String

    public init(accessKey: Credentials, region: String, service: String) {
        self.accessKey = accessKey
        self.region = region
        self.service = service
    }
}

/// A user name and its secret. Prints neither.
public struct Credentials: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    public let user: String
    public let secret: String

    public init(user: String, secret: String) {
        self.user = user
        self.secret = secret
    }

    public var description: String { "(credentials)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// How connections to one host are made and guarded.
public struct ConnectionPolicy: Sendable, Hashable {
    public enum HTTPVersion: String, Sendable, Codable { case http1, http2 }

    public var connectTimeout: Duration
    /// From the start of the transfer to its end.
    public var totalTimeout: Duration
    public var httpVersion: HTTPVersion
    /// More transfers than this at once wait inside the transport.
    public var maxConnections: Int
    /// An additional certificate authority (PEM file), for on-premises gateways and stand-ins. TLS is always verified.
    public var caFile: String?
    /// Loopback, private and link-local addresses are refused after name resolution unless this is true.
    public var allowPrivateAddress: Bool
    /// An answer's body beyond this many bytes is cut off and the transfer counts as answered unparsably.
    public var maxResponseBytes: Int

    public init(
        connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30),
        httpVersion: HTTPVersion = .http1, maxConnections: Int = 64, caFile: String? = nil,
        allowPrivateAddress: Bool = false, maxResponseBytes: Int = 65_536
    ) {
        self.connectTimeout = connectTimeout
        self.totalTimeout = totalTimeout
        self.httpVersion = httpVersion
        self.maxConnections = maxConnections
        self.caFile = caFile
        self.allowPrivateAddress = allowPrivateAddress
        self.maxResponseBytes = maxResponseBytes
    }
}

/// One HTTP request.
public struct HTTPExchange: Sendable {
    public let endpoint: HTTPEndpoint
    /// Appended to the endpoint's URL as it is; empty for most.
    public let pathSuffix: String
    public let extraHeaders: [String]
    public let body: [UInt8]

    public init(endpoint: HTTPEndpoint, pathSuffix: String = "", extraHeaders: [String] = [], body: [UInt8]) {
        self.endpoint = endpoint
        self.pathSuffix = pathSuffix
        self.extraHeaders = extraHeaders
        self.body = body
    }
}

/// How a mail server is reached. Shared by many submissions.
public final class MailServer: Sendable {
    public enum Security: String, Sendable, Codable {
        /// TLS from the first byte (RFC 8314), port 465.
        case smtps
        /// STARTTLS, and no mail without it (RFC 3207).
        case starttls
        /// Plain text; for a relay on this very machine only.
        case none
    }

    public let host: String
    public let port: Int
    public let security: Security
    /// The name given to EHLO.
    public let heloName: String
    public let auth: Credentials?
    public let connection: ConnectionPolicy

    public init(
        host: String, port: Int, security: Security, heloName: String, auth: Credentials?,
        connection: ConnectionPolicy
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.heloName = heloName
        self.auth = auth
        self.connection = connection
    }
}

/// What is the same in many mails, so that it is encoded once.
public final class MailBody: Sendable {
    public let text: [UInt8]
    public let html: [UInt8]?

    public init(text: [UInt8], html: [UInt8]?) {
        self.text = text
        self.html = html
    }
}

/// One email: its envelope (RFC 5321) and its content (RFC 5322), which the transport puts together.
public struct MailSubmission: Sendable {
    public let server: MailServer
    public let sender: String
    public let recipient: String
    /// Envelope id and notification request of RFC 3461, without the keyword: put behind MAIL FROM and RCPT TO where
    /// the server says that it understands them.
    public let envelopeID: String?
    /// Header lines, already encoded (RFC 2047), without the line end.
    public let headers: [String]
    public let body: MailBody

    public init(
        server: MailServer, sender: String, recipient: String, envelopeID: String?, headers: [String], body: MailBody
    ) {
        self.server = server
        self.sender = sender
        self.recipient = recipient
        self.envelopeID = envelopeID
        self.headers = headers
        self.body = body
    }
}

/// What became of one transfer.
public struct TransferResult: Sendable {
    public let tag: UInt64
    /// Whether the request may have left this machine: true from the moment at which libcurl was about to send it.
    /// False is certain: not one byte of the request (for SMTP: of the message) went out.
    public let departed: Bool
    /// It has not departed because its ``Transfer/patience`` was over. Says nothing about whoever should have got it.
    public let wasLate: Bool
    public let answer: Answer
    /// From the start of the transfer to its end, for rates and slowness.
    public let elapsed: Duration
    /// What the answer's ``HTTPEndpoint/errorHeader`` said, when its status is 400 or more and the endpoint has one.
    public let errorName: String?

    /// The longest wait that anybody outside may ask for: one day. A longer one, such as a moment since 1970 in the place
    /// of a number of seconds, is taken for this.
    public static let longestRetryAfter = Duration.hours(24)

    public enum Answer: Sendable {
        /// A whole answer. For SMTP, `status` is the last reply code and `body` its text, all reply lines. `retryAfter` is at
        /// most ``TransferResult/longestRetryAfter``.
        case response(status: Int, retryAfter: Duration?, body: [UInt8])
        /// No whole answer: libcurl's code and its words, free of addresses.
        case failure(code: Int, message: String)
    }

    public init(
        tag: UInt64, departed: Bool, answer: Answer, elapsed: Duration, errorName: String? = nil, wasLate: Bool = false
    ) {
        self.tag = tag
        self.departed = departed
        self.wasLate = wasLate && !departed
        self.answer = answer
        self.elapsed = elapsed
        self.errorName = errorName
    }
}
