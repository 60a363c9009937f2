import Outreach

/// How far each message has come in each language.
public struct Coverage: Sendable, Equatable, Codable {
    /// In the order in which a text gets nearer to being sent.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// No texts.
        case missing
        /// Texts that nobody has reviewed.
        case draft
        /// It, or the English text that it was made from, has changed since its review; or it quotes a fact that is
        /// expired or unconfirmed.
        case stale
        /// A translator vouches for it; an attorney does not yet.
        case translated
        /// Both vouch for it, but something else stands in its way: the message is switched off.
        case reviewed
        /// Both vouch for exactly this text with exactly these facts, and nothing else stands in its way.
        case approved
    }

    public struct Cell: Sendable, Equatable, Codable {
        public let message: MessageKey
        public let language: LanguageTag
        public let state: State
        /// What stands between this text and a worker, each in a sentence that names who must do what.
        public let obstacles: [String]
    }

    /// Message by message, and within each language by language.
    public let cells: [Cell]
    public let messages: [MessageKey]
    public let languages: [LanguageTag]

    public subscript(message: MessageKey, language: LanguageTag) -> State {
        guard let row = messages.firstIndex(of: message), let column = languages.firstIndex(of: language) else {
            return .missing
        }
        return cells[row * languages.count + column].state
    }

    public func count(_ state: State) -> Int { cells.count { $0.state == state } }
}

extension MessageCatalog {
    /// Every message against every language that has texts at all, as of a day. English, the source, comes first.
    public func coverage(on day: CivilDate) -> Coverage {
        let written = languageTags.filter { tag in translations.values.contains { $0[tag] != nil } }
        let languages = written.filter { $0 == Self.source } + written.filter { $0 != Self.source }
        let cells = keys.flatMap { key in
            languages.map { language in
                guard let translation = translations[key]?[language] else {
                    return Coverage.Cell(message: key, language: language, state: .missing, obstacles: [])
                }
                var obstacles = obstacles(translation, context: nil, on: day)
                if isStale(translation) {
                    obstacles.append(
                        "the English text has changed since \(language)/\(key).yaml was made: a translator must bring it up to date"
                    )
                }
                return Coverage.Cell(
                    message: key, language: language, state: state(translation, obstacles, on: day),
                    obstacles: obstacles)
            }
        }
        return Coverage(cells: cells, messages: keys, languages: languages)
    }

    /// Whether the English text is no longer the one that the translation notes.
    func isStale(_ translation: Translation) -> Bool {
        guard let noted = translation.sourceHash, let source = sourceHash(translation.key) else { return false }
        return !source.hasPrefix(noted.text.lowercased())
    }

    private func state(_ translation: Translation, _ obstacles: [String], on day: CivilDate) -> Coverage.State {
        if obstacles.isEmpty { return .approved }
        let reviews = reviews[translation.language]?[translation.key] ?? []
        let current = Set(reviews.filter { $0.hash == translation.approvalHash }.map(\.role))
        let factsHold = translation.factIDs.allSatisfy { id in
            facts[id].map { !$0.isExpired(on: day) && $0.confidence != .low } ?? false
        }
        if Set(reviews.map(\.role)) != current || isStale(translation) || !factsHold { return .stale }
        if current == Set(Review.Role.allCases) { return .reviewed }
        return current.contains(.translator) ? .translated : .draft
    }
}
