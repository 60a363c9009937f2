import Outreach

/// Reads what Bandwidth answers.
enum BandwidthAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(of: result) { body in
            JSONTree(body)?.text("/id").map { ($0, .accepted) }
        } refused: { _, body, retryAfter in
            guard let type = JSONTree(body)?.text("/type"), BandwidthCodes.table.knows(type) else { return nil }
            return BandwidthCodes.table.outcome(type, retryAfter: retryAfter)
        }
    }

    static func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let message = JSONTree(body)?.at("/messages/0"),
            let word = message.text("/messageStatus")
        else { return nil }
        let status: ReceiptStatus
        switch word {
        case "QUEUED", "SENDING", "ACCEPTED": status = .accepted
        // Handed to the carrier; whether the phone has it, only an event can tell.
        case "SENT", "DELIVERED": status = .sent
        case "UNDELIVERED": status = .undelivered
        case "FAILED": status = .failed
        default: return nil
        }
        let code = message.text("/errorCode").flatMap { $0.isEmpty || $0 == "0" ? nil : $0 }
        return (BandwidthCodes.status(status, code: code), code.map(BandwidthCodes.table.gatewayCode))
    }

    static func checkProblem(_ result: TransferResult) -> String? {
        HTTPAnswer.checkProblem(
            result, isRight: { JSONTree($0)?["totalCount"] != nil },
            notTheirs: "The answer is not Bandwidth's: check base_url."
        ) { body in
            JSONTree(body)?.text("/type").flatMap {
                BandwidthCodes.table.knows($0) ? BandwidthCodes.table.gatewayCode($0) : nil
            }
        }
    }
}
