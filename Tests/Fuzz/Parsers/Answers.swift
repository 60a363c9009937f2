import Outreach

@testable import Gateways

extension FuzzParser {
    /// What gateways answer to a request: the first byte names the gateway, the second the status.
    static let answers = [
        FuzzParser("answers") { bytes in
            guard bytes.count >= 2 else { return }
            let gateway = FuzzGateways.all[Int(bytes[0]) % FuzzGateways.all.count]
            let status = statuses[Int(bytes[1]) % statuses.count]
            let result = TransferResult(
                tag: 1, departed: true,
                answer: .response(status: status, retryAfter: nil, body: Array(bytes.dropFirst(2))),
                elapsed: .milliseconds(5))
            keep(gateway.outcome(of: result, attempt: FuzzGateways.attempt))
            keep(gateway.status(from: result)?.code)
            keep(gateway.checkProblem(result))
        },
        // What Twilio has on file, filled in and compared with a text.
        FuzzParser("template-twilio") { bytes in
            let result = TransferResult(
                tag: 1, departed: true, answer: .response(status: 200, retryAfter: nil, body: bytes), elapsed: .zero)
            let id = "HX" + String(repeating: "0", count: 32)
            let template = try TwilioContent.template(id, from: [result, result])
            let text = OutgoingText(
                key: MessageKey("unpaid-wages")!, language: LanguageTag("es")!, channel: .whatsapp, subject: nil,
                body: "Voz: llame al 833-555-0100 o lea https://r.example.org/m/1-es hoy.", html: nil, segments: 1,
                approvalHash: "00", isApproved: true, obstacle: nil, isRightToLeft: false,
                variables: ["1": "833-555-0100", "2": "https://r.example.org/m/1-es"])
            keep(try template.filled(for: text, to: .phone(E164("+12135550142")!)).variables.map(\.value))
        },
    ]

    /// Of HTTP and of SMTP.
    private static let statuses = [
        200, 201, 202, 204, 250, 301, 400, 401, 402, 403, 404, 408, 409, 410, 413, 415, 422, 429, 421, 450, 452, 499,
        500,
        502, 503, 535, 550, 552, 554,
    ]
}
