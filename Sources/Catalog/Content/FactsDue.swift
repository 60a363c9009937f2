import Outreach

extension MessageCatalog {
    /// A message with the languages in which it quotes some fact.
    public struct Quotation: Sendable, Equatable {
        public let message: MessageKey
        /// Sorted.
        public let languages: [LanguageTag]
    }

    /// A fact that somebody has to look at again, and the messages that cannot be sent without it.
    public struct DueFact: Sendable, Equatable {
        public let fact: Fact
        /// Days until it may no longer be quoted, counted from the day after its last; 0 or less = expired already.
        /// Nil for one that does not expire but is unconfirmed.
        public let daysLeft: Int?
        /// Messages that are switched on and quote it in some language, sorted.
        public let quotedBy: [Quotation]

        public var messages: [MessageKey] { quotedBy.map(\.message) }
    }

    /// Every fact in the order of the file.
    public var factsInOrder: [Fact] { factOrder.compactMap { facts[$0] } }

    /// Where each fact is quoted, by its id, in messages that are switched on; sorted by message.
    public var quotations: [String: [Quotation]] {
        var quotedBy: [String: [Quotation]] = [:]
        for key in keys where messages[key]?.isEnabled ?? true {
            var languages: [String: [LanguageTag]] = [:]
            for translation in (translations[key] ?? [:]).values {
                for id in translation.factIDs { languages[id, default: []].append(translation.language) }
            }
            for (id, tags) in languages {
                quotedBy[id, default: []].append(Quotation(message: key, languages: tags.sorted()))
            }
        }
        return quotedBy
    }

    /// Facts that run out within some days, have run out, or are unconfirmed; the most urgent first, and among equals
    /// those that messages quote.
    public func factsDue(on day: CivilDate, within days: Int = 60) -> [DueFact] {
        let quotations = quotations
        let due = factsInOrder.compactMap { fact -> DueFact? in
            let daysLeft = fact.expires.map { $0 - day + 1 }
            guard fact.confidence == .low || (daysLeft ?? .max) <= days else { return nil }
            return DueFact(fact: fact, daysLeft: daysLeft, quotedBy: quotations[fact.id] ?? [])
        }
        return due.enumerated().sorted { a, b in
            (a.element.daysLeft ?? .max, a.element.messages.isEmpty ? 1 : 0, a.offset)
                < (b.element.daysLeft ?? .max, b.element.messages.isEmpty ? 1 : 0, b.offset)
        }.map(\.element)
    }
}
