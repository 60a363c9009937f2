import Outreach

/// The JSON that asks Bandwidth to send one message. What is the same for all is written once.
struct BandwidthBody: Sendable {
    private let head: [UInt8]

    init(applicationID: String, sender: String) {
        var head = Array(#"{"applicationId":"#.utf8)
        JSONText.append(applicationID, to: &head)
        head += Array(#","from":"#.utf8)
        JSONText.append(sender, to: &head)
        self.head = head
    }

    func bytes(for message: OutgoingMessage) -> [UInt8] {
        var body = head
        body.reserveCapacity(head.count + 160 + message.text.body.utf8.count * 2)
        body += Array(#","to":["#.utf8)
        JSONText.append(message.to.unmasked, to: &body)
        // Comes back in every report.
        body += Array(#"],"tag":""#.utf8)
        body += Array(message.attempt.description.utf8)
        body += Array(#"","expiration":"#.utf8)
        let end = message.at + max(message.validity, .seconds(1))
        JSONText.append(Timestamp(seconds: end.milliseconds / 1000).description, to: &body)
        body += Array(#","text":"#.utf8)
        JSONText.append(message.text.body, to: &body)
        body.append(UInt8(ascii: "}"))
        return body
    }
}
