import Outreach

/// What has changed in a text since somebody last vouched for it.
public struct ReviewDiff: Sendable, Equatable {
    public struct FactChange: Sendable, Equatable {
        public let id: String
        /// As the reviewer read it; nil for a fact that is quoted only since.
        public let old: String?
        /// As it is printed now; nil for a fact that is quoted no longer.
        public let new: String?
    }

    public let review: Review
    /// The texts that differ, in the order of their fields.
    public let texts: [(field: TextField, words: WordDiff)]
    /// Sorted by id.
    public let facts: [FactChange]

    /// Whether the review still holds.
    public var isEmpty: Bool { texts.isEmpty && facts.isEmpty }

    public static func == (a: ReviewDiff, b: ReviewDiff) -> Bool {
        a.review == b.review && a.facts == b.facts && a.texts.elementsEqual(b.texts, by: ==)
    }
}

extension MessageCatalog {
    /// The last review of a text, in a role or in any; nil when nobody has reviewed it.
    public func lastReview(_ key: MessageKey, language: LanguageTag, role: Review.Role? = nil) -> Review? {
        let mine = (reviews[language]?[key] ?? []).filter { role == nil || $0.role == role }
        // Of several of one day the one that still holds, so that a review of today is never told as lapsed.
        let current = translations[key]?[language]?.approvalHash
        return mine.max { ($0.date, $0.hash == current ? 1 : 0) < ($1.date, $1.hash == current ? 1 : 0) }
    }

    /// What has changed since a review.
    ///
    /// - Returns: nil when there is no such translation, or what the reviewer read was not kept.
    public func changes(_ key: MessageKey, language: LanguageTag, since review: Review) -> ReviewDiff? {
        guard let translation = translations[key]?[language] else { return nil }
        if review.hash == translation.approvalHash { return ReviewDiff(review: review, texts: [], facts: []) }
        guard let old = reviewed[language]?[key]?.first(where: { $0.hash == review.hash }) else { return nil }
        let new = ReviewedText(translation, in: self)
        let spaced = languages[language].map { Script.writesSpaces($0.script) } ?? true
        let texts = TextField.allCases.map { field in
            (field: field, words: WordDiff(from: old.texts[field] ?? "", to: new.texts[field] ?? "", spaced: spaced))
        }
        let ids = Set(old.facts.map(\.id)).union(new.facts.map(\.id)).sorted()
        let facts = ids.compactMap { id -> ReviewDiff.FactChange? in
            let before = old.facts.first { $0.id == id }
            let after = new.facts.first { $0.id == id }
            return before == after ? nil : ReviewDiff.FactChange(id: id, old: before?.printed, new: after?.printed)
        }
        return ReviewDiff(review: review, texts: texts.filter { !$0.words.isEmpty }, facts: facts)
    }
}
