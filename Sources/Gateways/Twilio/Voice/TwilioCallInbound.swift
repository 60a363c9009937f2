import Outreach

/// A webhook call about a call: somebody picked up, pressed a key, or it is over. Read only after its signature was checked.
struct TwilioCallInbound {
    private enum Step { case answered, key, ended }

    private let values: [String: String]
    private let attempt: AttemptID?
    private let step: Step?
    private let call: TwilioCall?
    private let isLate: Bool

    init(_ inbound: InboundRequest, parameters: [(name: [UInt8], value: [UInt8])]) {
        values = Dictionary(
            parameters.map { (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        attempt = inbound.query.first { $0.name == "attempt" }.flatMap { AttemptID($0.value) }
        step = inbound.query.first { $0.name == "call" }.flatMap {
            ["answered": .answered, "key": .key, "ended": .ended][$0.value]
        }
        call = TwilioCall(inbound.query)
        isLate = call.map { inbound.at >= $0.until } ?? true
    }

    func events(gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        guard let id = values["CallSid"], !id.isEmpty else { throw .unreadable("no CallSid") }
        switch step {
        case nil: throw .unreadable("no call of ours")
        case .answered:
            guard call != nil else { throw .unreadable("an address that is not ours") }
            let (status, code) = answered
            return [.receipt(receipt(id, status, code, gateway))]
        case .key:
            guard values["Digits"] == Self.stop else { return [] }
            guard let number = values["To"].flatMap({ E164($0) }) else {
                throw .unreadable("a key pressed on no phone number")
            }
            // Twilio's own numbers keep no list of calls; the call is its own confirmation, and no text follows it.
            return [
                .reply(
                    Reply(
                        gateway: gateway, messageID: id, from: .phone(number), text: "STOP",
                        isConfirmedByProvider: true))
            ]
        case .ended:
            guard let word = values["CallStatus"], let row = TwilioCallStatus.row(word) else {
                throw .unreadable("a status that Twilio does not document")
            }
            return [.receipt(receipt(id, row.status, row.code, gateway))]
        }
    }

    /// What is to be played now; nil for nothing.
    var toPlay: TwilioCall? {
        switch step {
        case .answered: isPerson && !isLate ? call : nil
        case .key: values["Digits"] == Self.again && !isLate ? call : nil
        case .ended, nil: nil
        }
    }

    /// Whether the call goes on until it is told to end.
    var endsCall: Bool { step == .answered || step == .key }

    private static let again = "1"
    private static let stop = "9"

    /// Only where Twilio is sure (twilio.com/docs/voice/answering-machine-detection): `unknown` may be a voicemail box.
    private var isPerson: Bool { values["AnsweredBy"] == "human" }

    private var answered: (ReceiptStatus, GatewayCode?) {
        if isLate { return (.undelivered, GatewayCode("late", "Picked up too late: nothing was played")) }
        if isPerson { return (.delivered, nil) }
        return (.undelivered, Self.noPerson)
    }

    static let noPerson = GatewayCode(
        "no-person", "A voicemail box, a fax or nobody that Twilio could make out picked up: nothing was played")

    private func receipt(_ id: String, _ status: ReceiptStatus, _ code: GatewayCode?, _ gateway: String) -> Receipt {
        Receipt(gateway: gateway, messageID: id, attempt: attempt, status: status, code: code)
    }
}
