import Outreach

/// A reply cut into phrases so that as few words as possible are left over.
struct ReplyParse {
    struct Segment {
        let range: Range<Int>
        /// Nil: not understood.
        let entry: ReplyLexicon.Entry?
    }

    let segments: [Segment]

    var isCovered: Bool { segments.allSatisfy { $0.entry != nil } }

    func phrases(_ matches: (ReplyRole) -> Bool) -> [ReplyLexicon.Entry] {
        segments.compactMap(\.entry).filter { matches($0.role) }
    }

    /// "no stop" may mean both. A "no" that punctuation parts from it is one of its own.
    func hasNoBeforeStop(_ atoms: [ReplyAtom]) -> Bool {
        zip(segments, segments.dropFirst()).contains { first, second in
            first.entry?.role == .no && second.entry?.role == .keyword(.stop)
                && atoms[first.range.lowerBound].clause == atoms[second.range.lowerBound].clause
        }
    }

    /// Whether a keyword stands in it that is not STOP.
    var asksSomethingElse: Bool {
        segments.contains {
            guard case .keyword(let intent) = $0.entry?.role else { return false }
            return intent != .stop && intent != .forget
        }
    }

    /// Short, mostly words about the messages, and more than those: "take me out of your list".
    func isAboutMessages(_ atoms: [ReplyAtom]) -> Bool {
        let about = segments.filter { $0.entry?.role == .about }.map(\.range.count).reduce(0, +)
        let others = segments.contains { $0.entry == nil || $0.entry?.role == .no }
        let words = atoms.count { !$0.isUnspaced }
        return others && about > 0 && 2 * about >= atoms.count && words <= 10 && atoms.count <= 40
    }

    /// STOP and after it, unbroken, three words or more that name the messages or their receiver, where the reply begins or ends:
    /// "stop sending me texts, …", "…, remove me from the list". In scripts without spaces, where a word is a letter or two, never.
    func demandsStop(_ atoms: [ReplyAtom]) -> Bool {
        guard !atoms.contains(where: \.isUnspaced) else { return false }
        let roles = segments.map { $0.entry?.role }
        func words(after place: Int) -> (about: Int, reachEnd: Bool) {
            let rest = segments[(place + 1)...].prefix { [.about, .polite].contains($0.entry?.role) }
            let about = rest.filter { $0.entry?.role == .about }.map(\.range.count).reduce(0, +)
            return (about, rest.endIndex == segments.endIndex)
        }
        if let first = roles.firstIndex(where: { $0 != .polite }), roles[first] == .keyword(.stop),
            words(after: first).about >= 3
        {
            return true
        }
        guard let last = roles.lastIndex(of: .keyword(.stop)) else { return false }
        let after = words(after: last)
        return after.reachEnd && after.about >= 3
    }

    private static let unknown = 100_000
    private static let phrase = 100

    init(_ atoms: [ReplyAtom], _ lexicon: ReplyLexicon, _ language: LanguageTag?) {
        // Costs from each place to the end, and the phrase that begins there at least cost.
        var cost = [Int](repeating: 0, count: atoms.count + 1)
        var choice = [Int?](repeating: nil, count: atoms.count)
        for place in stride(from: atoms.count - 1, through: 0, by: -1) {
            cost[place] = cost[place + 1] + Self.unknown
            for index in lexicon.byFirst[atoms[place].folded] ?? [] {
                let entry = lexicon.entries[index]
                guard Self.stands(entry, at: place, atoms) else { continue }
                var own = Self.phrase + entry.role.rank
                if let language, entry.languages.contains(language) { own -= 30 }
                let total = cost[place + entry.atoms.count] + own
                if total < cost[place] { (cost[place], choice[place]) = (total, index) }
            }
        }
        var segments: [Segment] = []
        var place = 0
        while place < atoms.count {
            let entry = choice[place].map { lexicon.entries[$0] }
            let length = entry?.atoms.count ?? 1
            segments.append(Segment(range: place..<place + length, entry: entry))
            place += length
        }
        self.segments = segments
    }

    private static func stands(_ entry: ReplyLexicon.Entry, at place: Int, _ atoms: [ReplyAtom]) -> Bool {
        guard place + entry.atoms.count <= atoms.count else { return false }
        for (offset, word) in entry.atoms.enumerated() {
            let atom = atoms[place + offset]
            guard atom.folded == word else { return false }
            if entry.isStrict, atom.isAccented, ReplyLexicon.letters(atom.plain) != entry.accented[offset] {
                return false
            }
        }
        return true
    }
}
