import Outreach

/// What every service of Amazon's has to be told, beside what all providers are.
public struct AWSAccess: Sendable, Equatable {
    /// Of an access key that lasts; its secret is kept apart. Keys that run out (with a session token) are not used.
    public var accessKeyID: String
    /// `us-west-2`
    public var region: String
    /// The SNS topics whose messages are believed, by their ARNs: `arn:aws:sns:us-west-2:123456789012:altavoz`. None: no
    /// receipts and no replies are expected.
    public var topics: [String]
    /// Named with each message, since it says where its events go.
    public var configurationSet: String?

    public init(accessKeyID: String, region: String, topics: [String] = [], configurationSet: String? = nil) {
        self.accessKeyID = accessKeyID
        self.region = region
        self.topics = topics
        self.configurationSet = configurationSet
    }

    /// Where a service is, in this region (`email`, `sms-voice`).
    public func baseURL(of service: String) -> String { "https://\(service).\(region).\(Self.domain(of: region))" }

    /// The domain of all services of a region: China has one of its own.
    static func domain(of region: String) -> String {
        region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
    }

    /// True for what can be a region's name, and so stand in the name of a host.
    public static func isRegion(_ text: String) -> Bool {
        (4...32).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// Whether events about messages come at all.
    var sendsReceipts: Bool { !topics.isEmpty && configurationSet != nil }

    func signature(secret: String, service: String) -> AWSSignature {
        AWSSignature(
            accessKey: Credentials(user: accessKeyID, secret: secret), region: region, service: service)
    }

    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validate(_ common: HTTPGatewaySettings, secret: String) throws {
        guard (16...128).contains(accessKeyID.utf8.count), accessKeyID.utf8.allSatisfy(isAlphanumeric) else {
            throw common.refuse(
                "account", "no access key's id", "the id of an access key, such as AKIAIOSFODNN7EXAMPLE")
        }
        try common.validate(secret: secret, "secret_file", "the secret access key, in one line of ASCII")
        guard Self.isRegion(region) else {
            throw common.refuse("aws.region", "\"\(region)\"", "a region such as us-west-2")
        }
        for topic in topics where SNSTopic(topic) == nil {
            throw common.refuse(
                "aws.topics", "\"\(topic)\"", "a topic such as arn:aws:sns:us-west-2:123456789012:altavoz")
        }
        if let configurationSet {
            guard (1...64).contains(configurationSet.utf8.count),
                configurationSet.utf8.allSatisfy({ isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F })
            else {
                throw common.refuse(
                    "aws.configuration_set", "\"\(configurationSet)\"", "letters, digits, hyphens and underscores")
            }
        }
    }
}

extension HTTPGatewaySettings {
    /// An endpoint of Amazon's, signed.
    func endpoint(
        _ path: String, _ method: HTTPEndpoint.Method, headers: [String], signature: AWSSignature,
        atMost bytes: Int? = nil
    ) -> HTTPEndpoint {
        var policy = connection
        if let bytes { policy.maxResponseBytes = bytes }
        return HTTPEndpoint(
            url: root + path, method: method, headers: headers, basicAuth: nil, connection: policy,
            awsSignature: signature, errorHeader: "x-amzn-errortype", mayBeRepeated: method == .get)
    }
}
