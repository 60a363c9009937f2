/// Which text a template stands for.
public struct TemplateName: Hashable, Comparable, Sendable {
    public let message: MessageKey
    public let language: LanguageTag

    public init(_ message: MessageKey, _ language: LanguageTag) {
        self.message = message
        self.language = language
    }

    public static func < (a: Self, b: Self) -> Bool { (a.message, a.language) < (b.message, b.language) }
}

/// A text that a provider has on file, as the provider tells it: the only form in which WhatsApp takes what answers nothing.
public struct ProviderTemplate: Sendable, Equatable {
    /// The provider's own name for it: `HX…`.
    public let id: String
    /// With places to fill in: `{{1}}`.
    public let body: String
    /// What Meta decided: `approved`, `pending`, `rejected`, `paused`, …
    public let status: String
    /// What Meta filed it under: `UTILITY`, `MARKETING`, …; empty where it is not told.
    public let category: String

    public init(id: String, body: String, status: String, category: String) {
        self.id = id
        self.body = body
        self.status = status
        self.category = category
    }
}

/// What a gateway sends of a template: its name and what goes into its places. The words lie with the provider.
public struct FilledTemplate: Sendable, Equatable {
    public let id: String
    /// By place, sorted.
    public let variables: [(name: String, value: String)]

    public init(id: String, variables: [(name: String, value: String)]) {
        self.id = id
        self.variables = variables
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.id == b.id && a.variables.elementsEqual(b.variables, by: ==)
    }
}

/// Why a text cannot go out by a template, in a sentence.
public struct TemplateObstacle: Error, Sendable, Equatable {
    public let sentence: String

    public init(_ sentence: String) { self.sentence = sentence }
}

extension ProviderTemplate {
    /// What is to be sent so that `to` reads exactly `text`.
    ///
    /// The places are filled in here as the provider will, and the result must be the reviewed text, letter for letter: a
    /// template of other words is nobody's review. Characters that Unicode calls the same (canonical equivalence) count as
    /// the same.
    /// - Throws: ``TemplateObstacle`` where it reads otherwise, or would not arrive.
    public func filled(for text: OutgoingText, to: ContactAddress) throws(TemplateObstacle) -> FilledTemplate {
        guard status == "approved" else {
            throw TemplateObstacle(
                "Meta has not approved the WhatsApp template \(id) (\(status.isEmpty ? "no answer" : status))")
        }
        // From April 2025 on Meta delivers none of these to the United States (twilio.com/docs/api/errors/63049).
        if category == "MARKETING", to.unmasked.hasPrefix("+1") {
            throw TemplateObstacle(
                "Meta has filed the WhatsApp template \(id) as marketing, and delivers none of that to numbers of the United States"
            )
        }
        let filling = filling(text.variables)
        guard let filling, filling.text == text.body else {
            throw TemplateObstacle("The WhatsApp template \(id) does not read as the reviewed text does")
        }
        return FilledTemplate(id: id, variables: filling.used)
    }

    /// Nil where the body has a place for which there is nothing: the provider would put its sample there.
    private func filling(_ variables: [String: String]) -> (text: String, used: [(name: String, value: String)])? {
        var text: [UInt8] = []
        var used: [String: String] = [:]
        // By bytes: a mark that joins the braces to a letter hides no place.
        var rest = Array(body.utf8)[...]
        while let open = rest.firstRange(of: Array("{{".utf8)) {
            text += rest[..<open.lowerBound]
            let inside = rest[open.upperBound...]
            guard let close = inside.firstRange(of: Array("}}".utf8)) else { return nil }
            let name = String(decoding: inside[..<close.lowerBound], as: UTF8.self)
            guard let value = variables[name], !value.isEmpty else { return nil }
            text += Array(value.utf8)
            used[name] = value
            rest = inside[close.upperBound...]
        }
        return (
            String(decoding: text + rest, as: UTF8.self),
            used.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        )
    }
}
