import Outreach

/// Reads verified calls of a described provider.
struct HTTPInbound: Sendable {
    let inbound: HTTPDescription.Inbound
    let numbers: ReportedNumbers
    let code: @Sendable (String) -> (code: GatewayCode, suppresses: Bool)

    func report(_ body: [UInt8], gateway: String) throws(InboundRefusal) -> InboundReport {
        guard let json = tree(body) else { throw .unreadable("no whole \(inbound.format.rawValue)") }
        guard let list = inbound.list else { return InboundReport(events: [try event(json, gateway: gateway)]) }
        guard case .list(let elements)? = json.at(list) else { throw .unreadable("no list of reports") }
        return try InboundBatch.report(of: elements) { json throws(InboundRefusal) in try event(json, gateway: gateway)
        }
    }

    private func tree(_ body: [UInt8]) -> JSONTree? {
        guard inbound.format == .form else { return JSONTree(body) }
        return .object(
            FormEncoding.parse(body).map {
                JSONTree.Member(
                    name: String(decoding: $0.name, as: UTF8.self),
                    value: .text(String(decoding: $0.value, as: UTF8.self)))
            })
    }

    private func event(_ json: JSONTree, gateway: String) throws(InboundRefusal) -> InboundEvent {
        if let fields = inbound.receipt, let word = json.text(fields.status) {
            return .receipt(try receipt(json, fields, word, gateway: gateway))
        }
        guard let fields = inbound.reply else { throw .unreadable("no status where the description says") }
        let id = try id(json, fields.id)
        let number = try numbers.number(json.text(fields.from))
        return .reply(
            Reply(gateway: gateway, messageID: id, from: .phone(number), text: json.text(fields.text) ?? ""))
    }

    private func receipt(
        _ json: JSONTree, _ fields: HTTPDescription.ReceiptFields, _ word: String, gateway: String
    ) throws(InboundRefusal) -> Receipt {
        guard let status = fields.statuses[word] else {
            throw .unreadable("a status that the description does not name")
        }
        let id = try id(json, fields.id)
        let code = fields.code.flatMap { json.text($0) }.flatMap { $0.isEmpty || $0 == "0" ? nil : self.code($0) }
        return Receipt(
            gateway: gateway, messageID: id,
            attempt: fields.attempt.flatMap { json.text($0) }.flatMap { AttemptID($0) }, status: status,
            code: code?.code, suppresses: code?.suppresses ?? false)
    }

    private func id(_ json: JSONTree, _ pointer: String) throws(InboundRefusal) -> String {
        guard let id = json.text(pointer), HTTPAnswer.isMessageID(id) else {
            throw .unreadable("no id where the description says")
        }
        return id
    }
}
