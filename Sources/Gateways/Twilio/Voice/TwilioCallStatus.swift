import Outreach

/// What Twilio's words for a call mean to us.
///
/// Source: twilio.com/help/faq/voice/what-do-the-call-statuses-mean, read in November 2026; `initiated`, an event of
/// StatusCallback, from memory. The sentences are ours.
enum TwilioCallStatus {
    struct Row: Sendable {
        let word: String
        let status: ReceiptStatus
        /// Nil where nothing needs to be explained.
        let code: GatewayCode?

        init(_ word: String, _ status: ReceiptStatus, _ sentence: String? = nil) {
            self.word = word
            self.status = status
            code = sentence.map { GatewayCode(word, $0) }
        }
    }

    static func row(_ word: String) -> Row? { rows.first { $0.word == word } }

    static let rows: [Row] = [
        Row("queued", .accepted),
        Row("initiated", .accepted),
        Row("ringing", .accepted),
        Row("in-progress", .sent),
        // Somebody or something picked up and the call is over. Whether a person heard it was reported when they did.
        Row("completed", .sent),
        Row("busy", .undelivered, "The line was busy"),
        Row("no-answer", .undelivered, "Nobody picked up"),
        Row("failed", .failed, "The call could not be put through: most likely there is no such number"),
        Row("canceled", .failed, "The call was cancelled before anybody picked up"),
    ]
}
