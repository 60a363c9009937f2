import Outreach

/// Reads what Plivo answers. A refusal holds words and no code, so the HTTP status decides.
enum PlivoAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(of: result) { body in
            JSONTree(body)?.text("/message_uuid/0").map { ($0, .accepted) }
        } refused: { _, _, _ in
            nil
        }
    }

    static func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let json = JSONTree(body),
            let status = json.text("/message_state").flatMap(receiptStatus)
        else { return nil }
        return (status, json.text("/error_code").flatMap(PlivoCodes.name).map(PlivoCodes.table.gatewayCode))
    }

    static func checkProblem(_ result: TransferResult) -> String? {
        HTTPAnswer.checkProblem(
            result, isRight: { JSONTree($0)?.text("/auth_id") != nil },
            notTheirs: "The answer is not Plivo's: check base_url."
        ) { _ in nil }
    }

    /// Plivo's words for how far a message has come (`message_state`, and `Status` in reports); nil for one that it does not
    /// know.
    static func receiptStatus(_ word: String) -> ReceiptStatus? {
        switch word {
        case "queued": .accepted
        case "sent": .sent
        case "delivered", "read": .delivered
        case "undelivered": .undelivered
        case "failed", "rejected": .failed
        default: nil
        }
    }
}
