import Outreach

/// What the answer of a provider over HTTP means, in the order that every gateway keeps.
enum HTTPAnswer {
    /// - Parameters:
    ///   - open: further statuses of the class 4xx after which the message may have been sent.
    ///   - accepted: the provider's id in the body of a 2xx; nil when there is none, or the body is not whole.
    ///   - refused: what the provider's own code in the body of a 4xx leads to; nil when there is none.
    static func outcome(
        of result: TransferResult, open: Set<Int> = [],
        accepted: ([UInt8]) -> (id: String, status: ReceiptStatus)?,
        refused: (_ status: Int, _ body: [UInt8], _ retryAfter: Duration?) -> Outcome?
    ) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = ConnectionTrouble.code(code)
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(let status, let retryAfter, let body):
            switch status {
            case 200..<300:
                guard let taken = accepted(body), isMessageID(taken.id) else {
                    return .unknown(
                        GatewayCode("HTTP \(status)", "Taken, it seems, but the answer names no message"))
                }
                return .accepted(messageID: taken.id, status: taken.status)
            case 429:
                switch refused(status, body, retryAfter) {
                case .throttled(let code, let retryAfter)?: return .throttled(code, retryAfter: retryAfter)
                // A limit of the account, which no waiting of seconds mends.
                case .rejected(let code, .stopCampaign)?: return .rejected(code, .stopCampaign)
                default: return .throttled(HTTPRefusal.code(429), retryAfter: retryAfter)
                }
            case 400..<500 where !HTTPRefusal.mayHaveBeenCarriedOut(status) && !open.contains(status):
                return refused(status, body, retryAfter) ?? HTTPRefusal.outcome(status)
            default: return .unknown(HTTPRefusal.unclear(status))
            }
        }
    }

    /// What `altavoz gateway check` says.
    /// - Parameter isRight: whether the body of a 200 is the provider's.
    static func checkProblem(
        _ result: TransferResult, isRight: ([UInt8]) -> Bool, notTheirs: String,
        code: (_ body: [UInt8]) -> GatewayCode?
    ) -> String? {
        switch result.answer {
        case .failure(let code, _): ConnectionTrouble.code(code).sentence + "."
        case .response(200, _, let body): isRight(body) ? nil : notTheirs
        case .response(let status, _, let body): (code(body) ?? HTTPRefusal.code(status)).sentence + "."
        }
    }

    /// Up to 128 printable ASCII characters without spaces.
    static func isMessageID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 128 && id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
