import Outreach

/// What a reviewer read: the texts and what they printed for each fact, kept in `reviewed/<key>.yaml` of the language
/// so that a later change can be shown word by word.
///
/// Nothing is approved by it: only the hash in `review.yaml` is. A file whose texts do not have the hash that it names
/// is refused.
struct ReviewedText: Sendable, Equatable {
    struct QuotedFact: Sendable, Equatable {
        let id: String
        let value: String
        let printed: String
    }

    /// The ``OutgoingText/approvalHash`` of texts and facts.
    let hash: String
    let texts: [TextField: String]
    /// Sorted by id.
    let facts: [QuotedFact]

    init(hash: String, texts: [TextField: String], facts: [QuotedFact]) {
        self.hash = hash
        self.texts = texts
        self.facts = facts
    }

    init(_ translation: Translation, in catalog: MessageCatalog) {
        hash = translation.approvalHash
        texts = translation.texts.mapValues(\.source.text)
        facts = translation.factIDs.compactMap { catalog.facts[$0] }.map {
            QuotedFact(id: $0.id, value: $0.value, printed: $0.printed(in: translation.language))
        }
    }

    /// Of what it holds, as ``hash`` should be.
    var computedHash: String {
        TextHash.approval(
            texts.mapValues { Template(PlacedText(text: $0, line: 1, column: 1, isBlock: false)) },
            facts: facts.map { ($0.id, $0.value, $0.printed) })
    }

    /// The same texts always give the same bytes.
    static func yaml(_ reviewed: [ReviewedText]) -> String {
        var out =
            "# What reviewers read, for \"altavoz message diff\". Written with the review; not to be edited.\nreviewed:\n"
        for it in reviewed.sorted(by: { $0.hash < $1.hash }) {
            out += "  - hash: \(it.hash)\n"
            for field in TextField.allCases {
                guard let text = it.texts[field] else { continue }
                out += "    \(field.rawValue): |-\n"
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    out += line.isEmpty ? "\n" : "      \(line)\n"
                }
            }
            if it.facts.isEmpty { continue }
            out += "    facts:\n"
            for fact in it.facts {
                out += "      - id: \(fact.id)\n"
                out += "        value: \(ReviewLedger.quoted(fact.value))\n"
                if fact.printed != fact.value { out += "        printed: \(ReviewLedger.quoted(fact.printed))\n" }
            }
        }
        return out
    }
}
