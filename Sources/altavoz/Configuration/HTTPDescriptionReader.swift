import Gateways
import Outreach
import Yams

/// Reads the section `http` of a gateway of that kind.
struct HTTPDescriptionReader {
    let file: String
    let environment: [String: String]

    private func mapping(_ node: Node?, _ path: String, _ known: [String]) throws -> StrictMapping {
        try StrictMapping(node, file: file, path: path, known: known, environment: environment)
    }

    func description(_ node: Node, path: String) throws -> HTTPDescription {
        let map = try mapping(
            node, path, ["method", "query", "headers", "format", "body", "accepted", "code", "errors", "inbound"])
        let method = try map.value("method", expected: "post or get") { ["post": true, "get": false][$0] } ?? true
        return HTTPDescription(
            method: method ? .post : .get, query: try map.string("query"), headers: try texts(map, "headers"),
            format: try map.choice("format", of: HTTPDescription.Format.self) ?? .json, body: try map.string("body"),
            acceptance: try acceptance(map.child("accepted"), path + ".accepted"),
            codePointer: try map.string("code"), errors: try errors(map, path + ".errors"),
            inbound: try map.child("inbound").map { try inbound($0, path + ".inbound") })
    }

    private func acceptance(_ node: Node?, _ path: String) throws -> HTTPDescription.Acceptance {
        let map = try mapping(node, path, ["id", "success"])
        var success: HTTPDescription.Acceptance.Success?
        if let node = map.child("success") {
            let inner = try mapping(node, path + ".success", ["pointer", "values"])
            guard let pointer = try inner.string("pointer") else {
                throw inner.missing("pointer", expected: "a JSON pointer such as /status")
            }
            success = .init(pointer: pointer, values: try list(inner, "values"))
        }
        return HTTPDescription.Acceptance(id: try map.string("id"), success: success)
    }

    private func errors(_ map: StrictMapping, _ path: String) throws -> [HTTPDescription.ErrorRule] {
        guard let node = map.child("errors") else { return [] }
        guard case .sequence(let items) = node else {
            throw map.bad("errors", node, found: "no list", expected: "a list of rules")
        }
        return try items.enumerated().map { position, item in
            let rule = try mapping(item, "\(path).\(position + 1)", ["status", "code", "action", "sentence"])
            guard let action = try rule.choice("action", of: HTTPDescription.ErrorRule.Action.self) else {
                throw rule.missing(
                    "action",
                    expected: HTTPDescription.ErrorRule.Action.allCases.map(\.rawValue).joined(separator: ", "))
            }
            guard let sentence = try rule.string("sentence") else {
                throw rule.missing("sentence", expected: "what a coordinator is to read")
            }
            return .init(
                status: try rule.integer("status", in: 400...499), code: try rule.string("code"), action: action,
                sentence: sentence)
        }
    }

    private func inbound(_ node: Node, _ path: String) throws -> HTTPDescription.Inbound {
        let map = try mapping(node, path, ["proof", "format", "list", "receipt", "reply"])
        return HTTPDescription.Inbound(
            proof: try proof(map, path + ".proof"),
            format: try map.choice("format", of: HTTPDescription.Format.self) ?? .json, list: try map.string("list"),
            receipt: try map.child("receipt").map { try receipt($0, path + ".receipt") },
            reply: try map.child("reply").map { try reply($0, path + ".reply") })
    }

    private func proof(_ map: StrictMapping, _ path: String) throws -> HTTPDescription.Inbound.Proof {
        guard let node = map.child("proof") else {
            throw map.missing("proof", expected: "the header in which the provider proves itself")
        }
        let inner = try mapping(
            node, path, ["header", "hmac", "prefix", "spelling", "time_header", "separator", "tolerance"])
        guard let header = try inner.string("header") else {
            throw inner.missing("header", expected: "the name of a header")
        }
        let hash = try inner.value("hmac", expected: "sha256, or nothing for a shared secret") {
            $0 == "sha256" ? $0 : nil
        }
        guard hash != nil else { return .sharedSecret(header: header) }
        return .hmac(
            header: header, prefix: try inner.string("prefix") ?? "",
            spelling: try inner.choice("spelling", of: HTTPDescription.Inbound.Proof.Spelling.self) ?? .hex,
            timeHeader: try inner.string("time_header"), separator: try inner.string("separator") ?? ".",
            tolerance: .seconds(try inner.integer("tolerance", in: 30...100_000) ?? 300))
    }

    private func receipt(_ node: Node, _ path: String) throws -> HTTPDescription.ReceiptFields {
        let map = try mapping(node, path, ["id", "attempt", "status", "code", "statuses"])
        guard let id = try map.string("id"), let status = try map.string("status") else {
            throw map.missing("id", expected: "id and status: JSON pointers such as /message/id")
        }
        var statuses: [String: ReceiptStatus] = [:]
        for (word, meaning) in try texts(map, "statuses") {
            guard let status = ReceiptStatus(rawValue: meaning) else {
                throw map.bad(
                    "statuses", map.child("statuses"), found: "\"\(meaning)\"",
                    expected: ReceiptStatus.allCases.map(\.rawValue).joined(separator: ", "))
            }
            statuses[word] = status
        }
        return HTTPDescription.ReceiptFields(
            id: id, attempt: try map.string("attempt"), status: status, code: try map.string("code"),
            statuses: statuses)
    }

    private func reply(_ node: Node, _ path: String) throws -> HTTPDescription.ReplyFields {
        let map = try mapping(node, path, ["id", "from", "text"])
        guard let id = try map.string("id"), let from = try map.string("from"), let text = try map.string("text") else {
            throw map.missing("id", expected: "id, from and text: JSON pointers such as /message/text")
        }
        return HTTPDescription.ReplyFields(id: id, from: from, text: text)
    }

    /// Names and texts of the file's own choosing.
    private func texts(_ map: StrictMapping, _ name: String) throws -> [String: String] {
        guard let node = map.child(name) else { return [:] }
        guard case .mapping(let mapping) = node else {
            throw map.bad(name, node, found: "no keys with values", expected: "keys with values")
        }
        var texts: [String: String] = [:]
        for (key, value) in mapping {
            guard let key = key.scalar?.string, let value = value.scalar?.string else {
                throw map.bad(name, node, found: "a value that is no text", expected: "keys with texts")
            }
            texts[key] = value
        }
        return texts
    }

    private func list(_ map: StrictMapping, _ name: String) throws -> [String] {
        guard case .sequence(let items)? = map.child(name), !items.isEmpty else {
            throw map.missing(name, expected: "a list of texts")
        }
        return try items.map { item in
            guard let text = item.scalar?.string else {
                throw map.bad(name, item, found: "what is no text", expected: "texts")
            }
            return text
        }
    }
}
