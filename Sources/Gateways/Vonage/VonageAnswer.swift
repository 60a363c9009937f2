import Outreach

/// Reads what Vonage answers.
enum VonageAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(of: result) { body in
            JSONTree(body)?.text("/message_uuid").map { ($0, .accepted) }
        } refused: { _, body, retryAfter in
            JSONTree(body).flatMap(VonageCodes.name).map { VonageCodes.table.outcome($0, retryAfter: retryAfter) }
        }
    }

    /// Vonage's words for how far a message has come (developer.vonage.com/messages/concepts/messages-status-callbacks);
    /// nil for one that it does not document.
    static func receiptStatus(_ word: String) -> ReceiptStatus? {
        switch word {
        // Passed on to the carrier's side.
        case "submitted": .sent
        case "delivered", "read": .delivered
        case "undeliverable": .undelivered
        case "rejected": .failed
        default: nil
        }
    }
}
