import Outreach

extension HTTPGateway.Configuration {
    struct Templates {
        var query: HTTPTemplate?
        var headers: [HTTPTemplate] = []
        var body: HTTPTemplate?
    }

    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validated() throws -> Templates {
        try common.validate(example: "https://sms.example.net/api/send")
        if common.baseURL.contains("?") || common.baseURL.contains("#") {
            throw common.refuse(
                "base_url", "\"\(common.baseURL)\"", "an address without ? and #; http.query is for those")
        }
        if let sender { try common.validate(sender: sender) }
        if let secret { try common.validate(secret: secret, "secret_file", "printable ASCII without spaces") }
        let templates = try templates()
        try check(places: templates)
        try checkAnswers()
        if let inbound = description.inbound { try check(inbound) }
        return templates
    }

    private func templates() throws -> Templates {
        var templates = Templates()
        templates.query = try description.query.map { try template($0, "http.query", .form) }
        for (name, value) in description.headers.sorted(by: { $0.key < $1.key }) {
            guard !name.isEmpty, name.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") }),
                value.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
            else { throw common.refuse("http.headers", "\"\(name)\"", "names and values in printable ASCII") }
            let template = try template("\(name): \(value)", "http.headers.\(name)", .none)
            // Whatever could hold a line break or another script would break the header.
            guard
                template.places.isSubset(of: [
                    .to, .toDigits, .from, .attempt, .validity, .encoding, .callback, .secret,
                ])
            else { throw common.refuse("http.headers.\(name)", "{{text}}", "the text in the body or the query") }
            guard template.isFixed || !template.places.contains(.secret) else {
                throw common.refuse("http.headers.\(name)", "{{secret}} beside another place", "a header of its own")
            }
            templates.headers.append(template)
        }
        templates.body = try description.body.map { text in
            let escaping: HTTPTemplate.Escaping =
                switch description.format {
                case .json: .json
                case .form: .form
                case .xml: .xml
                case .text: .none
                }
            return try template(text, "http.body", escaping)
        }
        return templates
    }

    private func template(_ text: String, _ field: String, _ escaping: HTTPTemplate.Escaping) throws -> HTTPTemplate {
        var fixed: [HTTPTemplate.Place: String] = [:]
        fixed[.from] = sender
        fixed[.secret] = secret
        do {
            let template = try HTTPTemplate(text, escaping: escaping, fixed: fixed)
            for (place, setting) in [(HTTPTemplate.Place.from, "from"), (.secret, "secret_file")]
            where template.places.contains(place) && fixed[place] == nil {
                throw common.refuse(setting, "nothing", "what \(field) puts in for {{\(place.rawValue)}}")
            }
            return template
        } catch let problem as HTTPTemplate.Problem {
            throw common.refuse(
                field, problem.found,
                "places such as " + HTTPTemplate.Place.allCases.map { "{{\($0.rawValue)}}" }.joined(separator: ", "))
        }
    }

    private func check(places templates: Templates) throws {
        let all = ([templates.query, templates.body].compactMap { $0 } + templates.headers)
            .reduce(into: Set<HTTPTemplate.Place>()) { $0.formUnion($1.places) }
        guard all.contains(.to) || all.contains(.toDigits) else {
            throw common.refuse("http.body", "no {{to}}", "a place for the number, {{to}} or {{to_digits}}")
        }
        guard all.contains(.text) else { throw common.refuse("http.body", "no {{text}}", "a place for the text") }
        guard all.contains(.attempt) || all.contains(.callback) else {
            throw common.refuse(
                "http.body", "no {{attempt}}", "a place for the attempt's id, which reports bring back, or {{callback}}"
            )
        }
        if !all.contains(.attempt), common.webhookURL == nil {
            throw common.refuse("http.body", "{{callback}} without web.public_url", "{{attempt}}, or web.public_url")
        }
        if templates.query?.places.contains(.secret) == true {
            throw common.refuse("http.query", "{{secret}}", "the secret in a header or the body: logs keep addresses")
        }
        if description.method == .get, description.body != nil {
            throw common.refuse("http.body", "a body with get", "post, or http.query alone")
        }
        if description.format == .json, let body = templates.body {
            // Anything that a worker's text could hold must stay inside of its string.
            let hostile = #"",{}[]:\ "# + "\n\u{1}工资"
            guard JSONTree(body.bytes { _ in hostile }) != nil else {
                throw common.refuse("http.body", "what is no JSON", "JSON in which every place stands inside quotes")
            }
        }
    }

    private func checkAnswers() throws {
        let acceptance = description.acceptance
        guard acceptance.id != nil || acceptance.success != nil else {
            throw common.refuse("http.accepted", "nothing", "id (a JSON pointer), or success with pointer and values")
        }
        for pointer in [acceptance.id, acceptance.success?.pointer, description.codePointer].compactMap({ $0 }) {
            try check(pointer: pointer)
        }
        for rule in description.errors {
            guard rule.status != nil || rule.code != nil else {
                throw common.refuse("http.errors", "a rule without status and code", "at least one of them")
            }
            // What may have been sent is never called not sent, whatever a description says.
            if let status = rule.status {
                guard (400..<500).contains(status), !HTTPRefusal.mayHaveBeenCarriedOut(status) else {
                    throw common.refuse("http.errors", "the status \(status)", "400 to 499, but not 408 and 499")
                }
            }
            guard rule.code?.isEmpty != true, !rule.sentence.isEmpty, !rule.sentence.contains(where: \.isNewline) else {
                throw common.refuse(
                    "http.errors", "a rule without a sentence", "a sentence that a coordinator understands")
            }
        }
    }

    private func check(_ inbound: HTTPDescription.Inbound) throws {
        guard let webhookSecret, (16...512).contains(webhookSecret.utf8.count) else {
            throw common.refuse("webhook_secret_file", "nothing, or a short secret", "at least 16 characters")
        }
        try common.validate(secret: webhookSecret, "webhook_secret_file", "printable ASCII without spaces")
        guard inbound.format == .json || inbound.format == .form else {
            throw common.refuse("http.inbound.format", inbound.format.rawValue, "json or form")
        }
        guard inbound.receipt != nil || inbound.reply != nil else {
            throw common.refuse("http.inbound", "neither receipt nor reply", "at least one of them")
        }
        let pointers = [
            inbound.list, inbound.receipt?.id, inbound.receipt?.attempt, inbound.receipt?.status, inbound.receipt?.code,
            inbound.reply?.id, inbound.reply?.from, inbound.reply?.text,
        ]
        for pointer in pointers.compactMap({ $0 }) { try check(pointer: pointer) }
        if inbound.receipt?.statuses.isEmpty == true {
            throw common.refuse("http.inbound.receipt.statuses", "nothing", "the provider's words and what they mean")
        }
    }

    private func check(pointer: String) throws {
        guard pointer.isEmpty || pointer.hasPrefix("/") else {
            throw common.refuse("http", "\"\(pointer)\"", "a JSON pointer such as /data/id")
        }
    }
}
