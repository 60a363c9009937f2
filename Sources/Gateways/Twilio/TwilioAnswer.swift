import Outreach

/// Reads what Twilio answers.
enum TwilioAnswer {
    static func outcome(of result: TransferResult, isFromShortCode: Bool = false) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = ConnectionTrouble.code(code)
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(let status, let retryAfter, let body):
            switch status {
            case 200..<300: return accepted(body, status: status)
            case 429: return .throttled(code(in: body) ?? busy, retryAfter: retryAfter)
            case 400..<500 where !HTTPRefusal.mayHaveBeenCarriedOut(status):
                return refused(body, status: status, retryAfter: retryAfter, isFromShortCode: isFromShortCode)
            default: return .unknown(HTTPRefusal.unclear(status))
            }
        }
    }

    /// Asks what became of a message or a call. Only what can be an id is let into the path.
    /// - Parameter endpoint: of all that are of its kind, up to the id.
    static func statusQuery(_ id: String, at endpoint: HTTPEndpoint) -> TransferRequest? {
        guard !id.isEmpty, id.utf8.count <= 64, id.utf8.allSatisfy(isAlphanumeric) else { return nil }
        return .http(HTTPExchange(endpoint: endpoint, pathSuffix: id + ".json", body: []))
    }

    static func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let json = FlatJSON(body),
            let status = json["status"].flatMap(receiptStatus)
        else { return nil }
        let number = errorNumber(json)
        return (TwilioCodes.status(status, code: number), number.map(TwilioCodes.gatewayCode))
    }

    static func checkProblem(_ result: TransferResult) -> String? {
        switch result.answer {
        case .failure(let code, _): return ConnectionTrouble.code(code).sentence + "."
        case .response(200, _, let body):
            guard let status = FlatJSON(body)?["status"] else {
                return "The answer is not Twilio's: check base_url."
            }
            switch status {
            case "active": return nil
            case "suspended": return "The Twilio account is suspended: see Twilio's console."
            case "closed": return "The Twilio account is closed."
            default: return "The Twilio account is not active."
            }
        case .response(let status, _, let body):
            if let code = code(in: body) { return code.sentence + "." }
            return HTTPRefusal.code(status).sentence + "."
        }
    }

    /// Twilio's words for how far a message has come; nil for one that Twilio does not document.
    static func receiptStatus(_ word: String) -> ReceiptStatus? {
        switch word {
        case "accepted", "scheduled", "queued", "sending": .accepted
        case "sent": .sent
        case "delivered", "read": .delivered
        case "undelivered": .undelivered
        case "failed", "canceled": .failed
        default: nil
        }
    }

    private static let busy = TwilioCodes.gatewayCode(20_429)

    private static func accepted(_ body: [UInt8], status: Int) -> Outcome {
        guard let json = FlatJSON(body), let sid = json["sid"], HTTPAnswer.isMessageID(sid) else {
            return .unknown(GatewayCode("HTTP \(status)", "Taken, it seems, but the answer names no message"))
        }
        let number = errorNumber(json)
        let told = TwilioCodes.status(json["status"].flatMap(receiptStatus) ?? .accepted, code: number)
        // It was taken and had failed before the answer was written: what the code says must not be lost.
        if told == .failed || told == .undelivered, let number,
            case .reject(let action) = TwilioCodes.row(number).meaning, action.isAboutThisMessage
        {
            return .rejected(TwilioCodes.gatewayCode(number), action)
        }
        return .accepted(messageID: sid, status: told)
    }

    private static func errorNumber(_ json: FlatJSON) -> Int? {
        json["error_code"].flatMap { Int($0) }.flatMap { $0 == 0 ? nil : $0 }
    }

    private static func refused(_ body: [UInt8], status: Int, retryAfter: Duration?, isFromShortCode: Bool) -> Outcome {
        guard let number = number(in: body) else { return HTTPRefusal.outcome(status) }
        let row = TwilioCodes.row(number, isFromShortCode: isFromShortCode)
        let code = GatewayCode(String(number), row.sentence)
        switch row.meaning {
        case .throttle: return .throttled(code, retryAfter: retryAfter)
        case .reject(let action): return .rejected(code, action)
        }
    }

    private static func number(in body: [UInt8]) -> Int? { FlatJSON(body)?["code"].flatMap { Int($0) } }
    private static func code(in body: [UInt8]) -> GatewayCode? { number(in: body).map(TwilioCodes.gatewayCode) }
}
