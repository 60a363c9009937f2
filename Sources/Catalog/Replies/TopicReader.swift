import Foundation
import Outreach

extension MessageCatalog {
    public var offeredTopics: [Topic] {
        guard let meta = messages[.topicsMenu], meta.isEnabled else { return [] }
        return meta.choices
    }

    public func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]? {
        let spoken = [language, Self.source].compactMap(\.self).compactMap { languages[$0] }
        return TopicReader(offered, spoken).read(text)
    }
}

/// Reads an answer to the menu of topics: numbers, words for topics, and what changes neither ("and", "please"). Where
/// anything else stands in it, it chooses nothing, since a choice may be consent: "no calls" names calls too.
struct TopicReader {
    private enum Meaning: Equatable {
        case topic(Topic)
        case none
        case nothing
    }

    private let offered: [Topic]
    private var phrases: [(atoms: [String], meaning: Meaning)] = []

    init(_ offered: [Topic], _ languages: [CatalogLanguage]) {
        self.offered = offered
        for language in languages {
            for topic in offered { add(language.topicWords[topic] ?? [], .topic(topic)) }
            add(language.noTopicWords, .none)
            add(language.topicJoiners + language.politeWords + language.yesWords, .nothing)
        }
        phrases.sort { $0.atoms.count > $1.atoms.count }
    }

    private mutating func add(_ words: [String], _ meaning: Meaning) {
        for word in words {
            let atoms = ReplyAtom.atoms(word).map(\.folded)
            if !atoms.isEmpty { phrases.append((atoms, meaning)) }
        }
    }

    /// In the order of the menu; nil when it is no choice.
    func read(_ text: String) -> [Topic]? {
        // A question is no answer, and of "1-3" nobody knows whether 2 is meant.
        guard !text.contains(where: { "?？؟՞".contains($0) }), !Self.isRange(text) else { return nil }
        var meanings: [Meaning] = []
        for run in Self.runs(text) {
            if run.allSatisfy(\.isASCII), let number = Int(run) {
                guard number <= offered.count else { return nil }
                meanings.append(number == 0 ? .none : .topic(offered[number - 1]))
            } else {
                let atoms = ReplyAtom.atoms(run).map(\.folded)
                guard atoms.count <= 40, let found = cover(atoms[...]) else { return nil }
                meanings += found
            }
        }
        let said = meanings.filter { $0 != .nothing }
        guard !said.isEmpty else { return nil }
        if said.contains(.none) { return said.allSatisfy { $0 == .none } ? [] : nil }
        return offered.filter { said.contains(.topic($0)) }
    }

    /// Phrases that leave no word over; nil when there are none.
    private func cover(_ atoms: ArraySlice<String>) -> [Meaning]? {
        if atoms.isEmpty { return [] }
        for phrase in phrases where atoms.starts(with: phrase.atoms) {
            if let rest = cover(atoms.dropFirst(phrase.atoms.count)) { return [phrase.meaning] + rest }
        }
        return nil
    }

    /// Runs of digits, all in ASCII, and what stands between them.
    private static func runs(_ text: String) -> [String] {
        var runs: [String] = []
        var between: [String] = []
        func close() {
            if !between.isEmpty { runs.append(between.joined(separator: " ")) }
            between = []
        }
        for word in ReplyWords.words(text) {
            var rest = word[...]
            while let first = rest.first {
                let isNumber = isDigit(first)
                let run = rest.prefix { isDigit($0) == isNumber }
                rest = rest.dropFirst(run.count)
                if isNumber {
                    close()
                    runs.append(String(run))
                } else {
                    between.append(String(run))
                }
            }
        }
        close()
        return runs
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func isRange(_ text: String) -> Bool {
        let signs = text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
        return zip(zip(signs, signs.dropFirst()), signs.dropFirst(2)).contains { pair, last in
            pair.0.isNumber && "-–—−~".contains(pair.1) && last.isNumber
        }
    }
}
