import Outreach

/// Reads what Telnyx answers.
enum TelnyxAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        if let failed = failedAtOnce(result) { return failed }
        // 409: another request with the same idempotency key was, or is being, carried out.
        return HTTPAnswer.outcome(of: result, open: [409]) { body in
            guard let json = JSONTree(body), let id = json.text("/data/id") else { return nil }
            return (id, json.text("/data/to/0/status").flatMap(receiptStatus) ?? .accepted)
        } refused: { _, body, retryAfter in
            guard let error = JSONTree(body)?.at("/errors/0"), let code = error.text("/code") else { return nil }
            return TelnyxCodes.table.outcome(TelnyxCodes.name(of: error) ?? code, retryAfter: retryAfter)
        }
    }

    /// It was taken and had failed before the answer was written: what the code says must not be lost.
    private static func failedAtOnce(_ result: TransferResult) -> Outcome? {
        guard case .response(200..<300, _, let body) = result.answer, let message = JSONTree(body)?["data"],
            let id = message.text("/id"), HTTPAnswer.isMessageID(id),
            let status = message.text("/to/0/status").flatMap(receiptStatus), [.failed, .undelivered].contains(status),
            let name = (message.at("/errors/0") ?? message.at("/to/0/errors/0")).flatMap(TelnyxCodes.name),
            case .reject(let action) = TelnyxCodes.table.row(name).meaning, action.isAboutThisMessage
        else { return nil }
        return .rejected(TelnyxCodes.table.gatewayCode(name), action)
    }

    static func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let message = JSONTree(body)?["data"],
            let status = message.text("/to/0/status").flatMap(receiptStatus)
        else { return nil }
        return (status, message.at("/errors/0").flatMap(TelnyxCodes.name).map(TelnyxCodes.table.gatewayCode))
    }

    static func checkProblem(_ result: TransferResult) -> String? {
        HTTPAnswer.checkProblem(
            result, isRight: { JSONTree($0)?.text("/data/record_type") == "balance" },
            notTheirs: "The answer is not Telnyx's: check base_url."
        ) { JSONTree($0)?.at("/errors/0").flatMap(TelnyxCodes.name).map(TelnyxCodes.table.gatewayCode) }
    }

    /// Telnyx's words for how far a message has come (`to[].status`, Telnyx's Python library 4.189,
    /// `OutboundMessagePayload`); nil for one that it does not know.
    static func receiptStatus(_ word: String) -> ReceiptStatus? {
        switch word {
        case "queued", "sending": .accepted
        // The carrier never confirmed it: it was sent, and no more is known.
        case "sent", "delivery_unconfirmed": .sent
        case "delivered", "read": .delivered
        case "delivery_failed", "expired": .undelivered
        case "sending_failed": .failed
        default: nil
        }
    }
}
