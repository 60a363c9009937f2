import Outreach

/// What Twilio has on file as templates: `GET /v1/Content/{sid}` and its `ApprovalRequests`
/// (twilio.com/docs/content/content-api-resources).
enum TwilioContent {
    /// `HX` and 32 hexadecimal digits (twilio.com/docs/api/errors/21655).
    static func isID(_ id: String) -> Bool {
        id.utf8.count == 34 && id.hasPrefix("HX")
            && id.utf8.dropFirst(2).allSatisfy {
                (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
            }
    }

    /// Templates have a host of their own; a stand-in has one for all.
    static func root(_ root: String) -> String {
        root == "https://api.twilio.com" ? "https://content.twilio.com" : root
    }

    /// - Parameter results: of the content, and of its approval.
    static func template(_ id: String, from results: [TransferResult]) throws(TemplateTrouble) -> ProviderTemplate {
        guard results.count == 2 else { throw TemplateTrouble("It was not asked for", isPassing: true) }
        guard let content = try read(results[0]) else {
            throw TemplateTrouble("Twilio has no such template in this account", isPassing: false)
        }
        guard content.text("/sid") == id else {
            throw TemplateTrouble("The answer is about another template", isPassing: false)
        }
        let body = try body(content)
        // One that was never submitted has no approval.
        let approval = try read(results[1])?["whatsapp"]
        return ProviderTemplate(
            id: id, body: body, status: approval?.text("/status") ?? "not submitted",
            category: approval?.text("/category")?.uppercased() ?? "")
    }

    /// Of a template that is text and nothing else: pictures, buttons and lists say things that nobody has reviewed, and of
    /// several forms WhatsApp is sent the richest.
    private static func body(_ content: JSONTree) throws(TemplateTrouble) -> String {
        guard case .object(let types)? = content["types"], types.count == 1, types[0].name == "twilio/text",
            case .object(let members) = types[0].value, members.count == 1, members[0].name == "body",
            case .text(let body) = members[0].value
        else {
            throw TemplateTrouble(
                "It is not of the kind twilio/text alone: buttons, pictures and other forms are not reviewed",
                isPassing: false)
        }
        return body
    }

    /// Nil where Twilio knows of nothing.
    private static func read(_ result: TransferResult) throws(TemplateTrouble) -> JSONTree? {
        switch result.answer {
        case .failure(let code, _): throw TemplateTrouble(ConnectionTrouble.code(code).sentence, isPassing: true)
        case .response(404, _, _): return nil
        case .response(200, _, let body):
            guard let tree = JSONTree(body) else {
                throw TemplateTrouble("The answer is not Twilio's: check base_url", isPassing: true)
            }
            return tree
        case .response(let status, _, _): throw TemplateTrouble(HTTPRefusal.code(status).sentence, isPassing: true)
        }
    }
}
