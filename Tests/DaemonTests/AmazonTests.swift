import Counterparts
import Foundation
import Testing

@Suite("Through a stand-in for Amazon", .serialized)
struct AmazonTests {
    /// The stand-in's list holds +12135550100 to +12135550349, opted out in January 2025.
    @Test("the daemon stops those on Amazon's list who are ours, and sends a signed text to the others")
    func day() throws {
        let amazon = try AWSCounterpart(secret: Installation.token)
        defer { amazon.stop() }
        let installation = try Installation(
            gateways: """
                  - name: aws-sms
                    kind: aws
                    channel: sms
                    base_url: \(amazon.url)
                    account: \(AWSCounterpart.accessKey)
                    from: "+15005550006"
                    secret_file: SECRET
                    aws:
                      region: us-west-2
                      configuration_set: altavoz
                      topics: [arn:aws:sns:us-west-2:123456789012:altavoz]
                    rate: 100
                    allow_private_address: true
                """,
            approving: [("pay-rights", ["es"])])
        try installation.importWorkers([
            "+12135550101,,es,06037,intake form,2025-01-01", "+12135550007,,es,06037,intake form,2025-01-01",
        ])
        let daemon = try installation.startDaemon()
        let isRead = Loopback.eventually(within: 30) {
            daemon.output.contains("a provider's list of opt-outs was read")
        }
        #expect(isRead, "\(daemon.output)")
        let points = try installation.json(["worker", "show", "1"])["contact_points"] as? [[String: Any]]
        #expect(points?.first?["consent"] as? String == "revoked")
        try installation.launch("pay-rights")
        let isSent = Loopback.eventually(within: 30) {
            amazon.requests.contains { $0.target == "PinpointSMSVoiceV2.SendTextMessage" }
        }
        #expect(isSent, "\(daemon.output)")
        #expect(daemon.stop() == 0)
        let sent = amazon.requests.filter { $0.target == "PinpointSMSVoiceV2.SendTextMessage" }
        #expect(sent.count == 1 && sent.allSatisfy { $0.body.contains("+12135550007") })
        #expect(amazon.requests.allSatisfy { $0.trouble == nil && $0.error == nil })
        #expect(!daemon.output.contains("1213555"))
    }
}
