import Outreach

/// A topic of Amazon SNS by its ARN, `arn:aws:sns:us-west-2:123456789012:altavoz`, and with it the only host that signs for
/// it.
struct SNSTopic: Sendable, Hashable {
    let arn: String
    let host: String

    init?(_ arn: String) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "sns",
            ["aws", "aws-cn", "aws-us-gov"].contains(parts[1]), AWSAccess.isRegion(parts[3]),
            parts[3].hasPrefix("cn-") == (parts[1] == "aws-cn"),
            parts[4].utf8.count == 12, parts[4].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            (1...256).contains(parts[5].utf8.count),
            parts[5].utf8.allSatisfy({ isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F })
        else { return nil }
        self.arn = arn
        host = "sns.\(parts[3]).\(AWSAccess.domain(of: parts[3]))"
    }

    /// Where a certificate of SNS may lie: on this host, under a name like SimpleNotificationService-0123….pem, and nowhere
    /// else, so that nobody has us fetch what they please.
    func isCertificate(_ url: String) -> Bool {
        let start = "https://\(host)/SimpleNotificationService-"
        guard url.hasPrefix(start), url.hasSuffix(".pem"), url.utf8.count <= start.utf8.count + 68 else { return false }
        let name = url.dropFirst(start.count).dropLast(4)
        return !name.isEmpty && name.utf8.allSatisfy(isAlphanumeric)
    }

    /// Where a subscription to this topic is confirmed.
    func isConfirmation(_ url: String) -> Bool {
        url.hasPrefix("https://\(host)/?") && url.utf8.count <= 2048
            && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            && url.contains("Action=ConfirmSubscription") && !url.contains("#")
    }
}
