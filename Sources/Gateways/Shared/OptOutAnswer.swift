import Outreach

/// What providers' lists of opt-outs have in common.
enum OptOutAnswer {
    /// A list may be long: an answer of up to 16 MiB is read.
    static let longest = 16 << 20

    static let notTheirs = OptOutListTrouble(GatewayCode("list", "The answer holds no list: check base_url"))

    /// The answer of a 200, whole.
    /// - Parameter code: the provider's own code in another answer.
    static func json(_ result: TransferResult, code: (_ body: [UInt8]) -> GatewayCode? = { _ in nil })
        throws(OptOutListTrouble) -> JSONTree
    {
        switch result.answer {
        case .failure(let number, _): throw OptOutListTrouble(ConnectionTrouble.code(number))
        case .response(200, _, let body):
            guard let json = JSONTree(body) else { throw notTheirs }
            return json
        case .response(let status, _, let body):
            throw OptOutListTrouble(code(body) ?? HTTPRefusal.code(status))
        }
    }

    /// Nil for what is no address: nobody of ours can be meant.
    static func email(_ text: String?, since: Timestamp?) -> ListedOptOut? {
        guard let text, text.utf8.count <= 320, let address = EmailAddress(parsed: text) else { return nil }
        return ListedOptOut(.email(address), since: since)
    }

    static func phone(_ text: String?, since: Timestamp?) -> ListedOptOut? {
        guard let number = text.flatMap(E164.init) else { return nil }
        return ListedOptOut(.phone(number), since: since)
    }

    /// Pages that are told apart by where they start: the next one, unless this one was not full.
    static func next(after cursor: String?, count: Int, size: Int) -> String? {
        count < size ? nil : String((cursor.flatMap { Int($0) } ?? 0) + count)
    }
}

extension HTTPGatewaySettings {
    /// An endpoint whose answers may be as long as lists are.
    func listEndpoint(_ path: String, headers: [String], basicAuth: Credentials? = nil) -> HTTPEndpoint {
        var policy = connection
        policy.maxResponseBytes = OptOutAnswer.longest
        return HTTPEndpoint(
            url: root + path, method: .get, headers: headers, basicAuth: basicAuth, connection: policy,
            mayBeRepeated: true)
    }
}
