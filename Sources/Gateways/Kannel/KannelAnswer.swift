import Outreach

/// Reads what smsbox answers to `sendsms`: a status and a line of text.
enum KannelAnswer {
    /// - Parameter attempt: by which the message is called; nil where it is not known.
    static func outcome(of result: TransferResult, attempt: AttemptID?) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = ConnectionTrouble.code(code)
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(let status, let retryAfter, let body):
            let line = line(body)
            switch status {
            case 200..<300:
                guard let attempt, accepted.contains(line) else {
                    return .unknown(GatewayCode("HTTP \(status)", "Taken, it seems, but Kannel's answer is not whole"))
                }
                return .accepted(messageID: attempt.description, status: .accepted)
            case 429: return .throttled(HTTPRefusal.code(429), retryAfter: retryAfter)
            case 503 where line == temporal:
                // bearerbox has refused it; smsbox keeps nothing (User's Guide, table 7-16).
                return .rejected(GatewayCode("HTTP 503", "Kannel could not take it for the moment"), .retryLater)
            case 400..<500 where !HTTPRefusal.mayHaveBeenCarriedOut(status):
                guard let row = rows.first(where: { line.hasPrefix($0.text) }) else {
                    return HTTPRefusal.outcome(status)
                }
                return .rejected(GatewayCode("HTTP \(status)", row.sentence), row.action)
            default: return .unknown(HTTPRefusal.unclear(status))
            }
        }
    }

    static func checkProblem(_ result: TransferResult) -> String? {
        switch result.answer {
        case .failure(let code, _): return ConnectionTrouble.code(code).sentence + "."
        case .response(let status, _, let body):
            let line = line(body)
            if status == 400, noReceiver.contains(where: line.hasPrefix) { return nil }
            if let row = rows.first(where: { line.hasPrefix($0.text) }) { return row.sentence + "." }
            return status < 400
                ? "The answer is not Kannel's: check base_url." : HTTPRefusal.code(status).sentence + "."
        }
    }

    /// Taken by the driver of an SMSC; stored until one is there.
    private static let accepted: Set<String> = ["0: Accepted for delivery", "3: Queued for later delivery"]
    private static let temporal = "Temporal failure, try again later."
    private static let noReceiver = ["Missing receiver", "Empty receiver number"]

    private struct Row {
        let text: String
        let action: RejectionAction
        let sentence: String

        init(_ text: String, _ action: RejectionAction, _ sentence: String) {
            self.text = text
            self.action = action
            self.sentence = sentence
        }
    }

    /// The beginnings of smsbox's refusals (Kannel 1.4.5). They hold no codes, so the words are all there is.
    private static let rows = [
        Row(
            "Authorization failed", .stopCampaign,
            "Kannel does not accept the user name and password: check account and secret"),
        Row("Not routable", .fail, "Kannel has no way to this number: check the SMSC groups in kannel.conf"),
        Row(
            "Number(s) has/have been denied", .failAddress, "Kannel's own lists allow no messages to this number"),
        Row("Missing receiver", .failAddress, "No number to send to was given"),
        Row("Empty receiver", .failAddress, "No number to send to was given"),
        Row("Sender missing", .stopCampaign, "Kannel wants a sender: set from, or default-sender in kannel.conf"),
        Row("DLR-URL field", .stopCampaign, "Kannel does not take the address for reports: check public_url"),
        Row("Charset or body", .fail, "The text holds a character that Kannel cannot send"),
    ]

    private static func line(_ body: [UInt8]) -> String {
        String(decoding: body.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
            ?? ""
    }
}
