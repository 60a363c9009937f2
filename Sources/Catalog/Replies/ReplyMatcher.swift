import Outreach

/// Tells what a reply asks for. Pure; the same for the same catalog and text.
///
/// The reply is cut into the phrases of the lexicon so that as little as possible is left over. Where nothing is left
/// over and nothing contradicts, the intent is clear. A clear STOP is never given up for anything else, and where STOP
/// stands among words that are not understood, a person decides (``ReplyIntent/doubtful``).
struct ReplyMatcher: Sendable {
    private let lexicon: ReplyLexicon

    init(_ lexicon: ReplyLexicon) { self.lexicon = lexicon }

    /// - Parameter language: of the worker, when it is known; decides between words that two languages share.
    func read(_ reply: String, language: LanguageTag? = nil) -> ReplyReading {
        var atoms = ReplyAtom.atoms(reply)
        // S.T.O.P.
        if atoms.count > 1, atoms.allSatisfy({ !$0.isUnspaced && $0.folded.count == 1 }) {
            let word = atoms.map(\.folded).joined()
            if lexicon.vocabulary.contains(word) {
                atoms = [ReplyAtom(folded: word, plain: word, raw: word, clause: 0, sentence: 0, isUnspaced: false)]
            }
        }
        atoms = atoms.flatMap(known)
        guard !atoms.isEmpty else {
            let isSign = reply.unicodeScalars.contains { Self.stopSigns.contains($0) }
            return isSign
                ? ReplyReading(intent: .doubtful, why: "A sign that may mean STOP, and no word.")
                : ReplyReading(intent: .other, why: "There is no word in it.", isCourtesy: true)
        }
        let parse = ReplyParse(atoms, lexicon, language)
        return decide(parse, atoms, language, isQuestion: reply.contains { "?？؟՞".contains($0) })
    }

    private static let stopSigns: Set<Unicode.Scalar> = ["🛑", "⛔", "🚫", "✋", "🖐", "🤚"]

    // MARK: - Deciding

    private func decide(_ parse: ReplyParse, _ atoms: [ReplyAtom], _ language: LanguageTag?, isQuestion: Bool)
        -> ReplyReading
    {
        let stops = parse.phrases { $0 == .keyword(.stop) }
        let keeps = parse.phrases { $0 == .keep }
        if let stop = stops.first {
            if let clear = clearStop(parse, atoms, stop, hasKeep: !keeps.isEmpty, isQuestion: isQuestion) {
                return clear
            }
            return reading(.doubtful, stop, "\"\(stop.text)\" stands among words that are not understood.", language)
        }
        if let keep = keeps.first {
            return reading(.other, keep, "\"\(keep.text)\" asks to go on.", language)
        }
        if let asked = keyword(parse, language) ?? withArgument(parse, atoms, language) { return asked }
        // Whoever cries for help gets the emergency number and a person, never the answer to HELP, which has neither.
        if let cry = parse.phrases({ $0 == .distress }).first {
            return reading(.doubtful, cry, "\"\(cry.text)\" may be a cry for help.", language)
        }
        if let maybe = parse.phrases({ $0 == .maybe }).first {
            return reading(.doubtful, maybe, "\"\(maybe.text)\" may mean STOP.", language)
        }
        if parse.isAboutMessages(atoms) {
            return ReplyReading(intent: .doubtful, why: "It is about the messages, and it is not understood what.")
        }
        guard parse.isCovered else {
            return ReplyReading(intent: .other, why: "No keyword is in it that stands alone.")
        }
        let answers = Set(parse.segments.compactMap { $0.entry?.role }.filter { $0 == .yes || $0 == .no })
        if answers == [.no] {
            return ReplyReading(
                intent: .other, why: "It says no; where nothing was asked, a person reads it.", answer: .no)
        }
        let isCourtesy = parse.segments.contains { [.polite, .yes, .no].contains($0.entry?.role) }
        return ReplyReading(
            intent: .other, why: isCourtesy ? "Polite words only." : "No keyword is in it.",
            answer: answers == [.yes] ? .yes : nil, isCourtesy: isCourtesy)
    }

    /// STOP that nobody could take for anything else; nil when a person has to look.
    private func clearStop(
        _ parse: ReplyParse, _ atoms: [ReplyAtom], _ stop: ReplyLexicon.Entry, hasKeep: Bool, isQuestion: Bool
    )
        -> ReplyReading?
    {
        guard !hasKeep else { return nil }
        if parse.isCovered {
            guard !parse.hasNoBeforeStop(atoms), !(isQuestion && parse.asksSomethingElse) else { return nil }
            return reading(
                .stop, stop, "The reply says \"\(stop.text)\" and nothing that contradicts.", nil,
                saysMore: !parse.phrases { $0 == .distress }.isEmpty)
        }
        // A message that comes back whole, ours among them, names STOP at its end.
        guard atoms.count(where: { !$0.isUnspaced }) <= 15, atoms.count(where: \.isUnspaced) <= 40 else { return nil }
        // "STOP. I moved to Texas.", "Thanks for your help. STOP"
        let sentences = Set(atoms.map(\.sentence)).sorted()
        if sentences.count > 1 {
            for sentence in [sentences.first!, sentences.last!] {
                let part = atoms.filter { $0.sentence == sentence }
                if let said = said(part) { return said }
            }
        }
        // "STOP, wrong number": a comma parts as well where little is left.
        let clauses = Set(atoms.map(\.clause)).sorted()
        if clauses.count > 1 {
            for clause in [clauses.first!, clauses.last!] {
                let part = atoms.filter { $0.clause == clause }
                let rest = atoms.filter { $0.clause != clause }
                guard rest.count(where: { !$0.isUnspaced }) <= 3, rest.count(where: \.isUnspaced) <= 6 else { continue }
                if let said = said(part) { return said }
            }
        }
        // "Stop sending me texts, I don't work there anymore": STOP and what is to stop, with words to spare.
        if !isQuestion, parse.demandsStop(atoms) {
            return reading(.stop, stop, "\"\(stop.text)\" stands with what is to stop.", nil, saysMore: true)
        }
        // STOP as it is printed in every message, in capitals before other words.
        if atoms[0].raw == "STOP" || atoms[0].raw == "ALTO",
            atoms.dropFirst().contains(where: { $0.raw != $0.raw.uppercased() })
        {
            return reading(.stop, stop, "It begins with STOP in capitals.", nil, saysMore: true)
        }
        return nil
    }

    /// STOP and nothing else in a part of a reply.
    private func said(_ part: [ReplyAtom]) -> ReplyReading? {
        let parse = ReplyParse(part, lexicon, nil)
        guard let stop = parse.phrases({ $0 == .keyword(.stop) }).first, parse.isCovered,
            !parse.hasNoBeforeStop(part)
        else { return nil }
        return reading(.stop, stop, "\"\(stop.text)\" stands for itself beside other words.", nil, saysMore: true)
    }

    /// Another keyword, alone but for words that change nothing.
    private func keyword(_ parse: ReplyParse, _ language: LanguageTag?) -> ReplyReading? {
        guard parse.isCovered else { return nil }
        var asked: [ReplyIntent: ReplyLexicon.Entry] = [:]
        var names: [LanguageTag: ReplyLexicon.Entry] = [:]
        var languageWord: ReplyLexicon.Entry?
        var isBare = true
        for segment in parse.segments {
            guard let entry = segment.entry else { return nil }
            switch entry.role {
            case .keyword(let intent): if asked[intent] == nil { asked[intent] = entry }
            case .languageName(let tag): names[tag] = entry
            case .languageWord: languageWord = languageWord ?? entry
            case .no, .maybe, .distress: return nil
            case .about: isBare = false
            case .polite, .yes: break
            case .keep: return nil
            }
        }
        if asked.isEmpty, let entry = languageWord ?? names.values.first {
            let named = names.count == 1 ? names.keys.first : nil
            return reading(
                .language, names.values.first ?? entry,
                named == nil ? "It asks for another language." : "It names a language and nothing else.", language,
                named: named)
        }
        guard names.isEmpty, languageWord == nil, asked.count == 1, let (intent, entry) = asked.first else {
            return nil
        }
        // What cannot be undone wants the word alone.
        if intent == .forget, !isBare { return nil }
        return reading(intent, entry, "The reply is \"\(entry.text)\" and nothing that contradicts.", language)
    }

    /// JOIN 90272, REGION Pasadena, TOPICS heat, LANG es.
    private func withArgument(_ parse: ReplyParse, _ atoms: [ReplyAtom], _ language: LanguageTag?) -> ReplyReading? {
        let segments = parse.segments
        guard
            let place = segments.firstIndex(where: {
                switch $0.entry?.role {
                case .keyword, .languageWord: true
                default: false
                }
            }), let entry = segments[place].entry,
            segments[..<place].allSatisfy({ [.polite, .about, .yes].contains($0.entry?.role) })
        else { return nil }
        let rest = Array(atoms[segments[place].range.upperBound...])
        guard !rest.isEmpty else { return nil }
        let words = Self.joined(rest)
        if entry.role == .languageWord {
            guard rest.count == 1, let tag = lexicon.tags[rest[0].folded] else { return nil }
            return reading(.language, entry, "It names a language by its code.", language, named: tag)
        }
        let isZIP = rest.contains { $0.folded.utf8.count == 5 && $0.folded.utf8.allSatisfy { (48...57).contains($0) } }
        let isPlain = segments[(place + 1)...].allSatisfy { segment in
            switch segment.entry?.role {
            case nil, .polite, .yes, .languageName, .keyword(.region): true
            case .about: atoms[segment.range].allSatisfy { Self.placeWords.contains($0.folded) || $0.isUnspaced }
            default: false
            }
        }
        let spaced = rest.count { !$0.isUnspaced && !Self.placeWords.contains($0.folded) }
        let unspaced = rest.count { $0.isUnspaced }
        func fits(_ limit: Int) -> Bool { spaced <= limit && unspaced <= 10 }
        switch entry.role {
        case .keyword(.join) where isZIP ? spaced <= 4 : isPlain && fits(3):
            return reading(.join, entry, "\"\(entry.text)\" with a place.", language, argument: words)
        case .keyword(.region) where isZIP ? spaced <= 4 : isPlain && fits(2):
            return reading(.region, entry, "\"\(entry.text)\" with a place.", language, argument: words)
        case .keyword(.topics) where isPlain && fits(4):
            return reading(.topics, entry, "\"\(entry.text)\" with topics.", language, argument: words)
        default: return nil
        }
    }

    /// Words of place names that are also words about messages.
    private static let placeWords: Set<String> = [
        "los", "las", "la", "el", "de", "del", "san", "santa", "the", "o", "a",
    ]

    private static func joined(_ atoms: [ReplyAtom]) -> String {
        var text = ""
        for (index, atom) in atoms.enumerated() {
            if index > 0, !(atom.isUnspaced && atoms[index - 1].isUnspaced) { text += " " }
            text += atom.isUnspaced ? atom.plain : ReplyWords.plain(atom.raw)
        }
        return text
    }

    private func reading(
        _ intent: ReplyIntent, _ entry: ReplyLexicon.Entry, _ why: String, _ language: LanguageTag?,
        named: LanguageTag? = nil, argument: String? = nil, saysMore: Bool = false
    ) -> ReplyReading {
        var written: LanguageTag?
        if let language, entry.languages.contains(language) {
            written = language
        } else if entry.languages.count == 1 {
            written = entry.languages.first
        } else if entry.languages.map(\.text).sorted() == ["zh-Hans", "zh-Hant"] {
            written = LanguageTag("zh-Hans")
        }
        return ReplyReading(
            intent: intent, matched: entry.text, why: why, language: named, writtenIn: written, argument: argument,
            saysMore: saysMore)
    }

    // MARK: - Words as people type them

    /// The word itself when a phrase has it; otherwise what it was meant to be, where that is plain.
    private func known(_ atom: ReplyAtom) -> [ReplyAtom] {
        guard !atom.isUnspaced, !lexicon.vocabulary.contains(atom.folded) else { return [atom] }
        func changed(_ word: String) -> ReplyAtom {
            var atom = atom
            (atom.folded, atom.plain) = (word, word)
            return atom
        }
        let word = atom.folded
        for candidate in [Self.withoutRepeats(word), Self.lookalikes(word), Self.lettersForDigits(word)] {
            if let candidate, lexicon.vocabulary.contains(candidate) { return [changed(candidate)] }
        }
        if let pieces = glued(word) { return pieces.map(changed) }
        if let near = misspelt(word) { return [changed(near)] }
        return [atom]
    }

    /// stooooop
    private static func withoutRepeats(_ word: String) -> String? {
        var result: [Character] = []
        var run = 0
        var hadRun = false
        for character in word {
            run = character == result.last ? run + 1 : 1
            if run >= 3 { hadRun = true }
            if run == 1 { result.append(character) }
        }
        return hadRun ? String(result) : nil
    }

    /// Letters of one alphabet in a word of another: SТОP with a Cyrillic Т.
    private static func lookalikes(_ word: String) -> String? {
        let scalars = word.unicodeScalars
        let isLatin = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        let isOther = scalars.contains { (0x0370...0x058F).contains($0.value) }
        guard isLatin, isOther else { return nil }
        // Towards the alphabet of the letters that have no double.
        let hasCyrillic = scalars.contains { (0x0400...0x04FF).contains($0.value) && latin[$0] == nil }
        return String(
            String.UnicodeScalarView(scalars.map { hasCyrillic ? cyrillic[$0] ?? $0 : latin[$0] ?? $0 }))
    }

    private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y",
        "х": "x", "і": "i", "ѕ": "s", "ј": "j", "ο": "o", "α": "a", "τ": "t", "ρ": "p", "ս": "u", "օ": "o", "հ": "h",
    ]
    private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "b": "в", "e": "е", "k": "к", "m": "м", "h": "н", "o": "о", "p": "р", "c": "с", "t": "т", "y": "у",
        "x": "х",
    ]

    /// st0p, 5top
    private static func lettersForDigits(_ word: String) -> String? {
        guard word.utf8.contains(where: { (97...122).contains($0) }),
            word.utf8.contains(where: { (48...57).contains($0) })
        else { return nil }
        let digits: [Character: Character] = ["0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t"]
        return String(word.map { digits[$0] ?? $0 })
    }

    /// STOPSTOP, pleasestop: words that mean STOP, run together with themselves or with polite ones.
    private func glued(_ word: String) -> [String]? {
        guard (6...40).contains(word.utf8.count), word.allSatisfy(\.isLetter) else { return nil }
        let letters = Array(word)
        func rest(_ from: Int, _ hasStop: Bool, _ depth: Int) -> [String]? {
            if from == letters.count { return hasStop ? [] : nil }
            guard depth < 6 else { return nil }
            for end in stride(from: letters.count, to: from + 1, by: -1) {
                let piece = String(letters[from..<end])
                let isStop = piece.count >= 4 && lexicon.stopWords.contains(piece)
                guard isStop || (piece.count >= 2 && lexicon.politeWords.contains(piece)) else { continue }
                if let more = rest(end, hasStop || isStop, depth + 1) { return [piece] + more }
            }
            return nil
        }
        return rest(0, false, 0)
    }

    /// A long word for STOP with one letter wrong, missing, too many or swapped.
    private func misspelt(_ word: String) -> String? {
        guard word.count >= 7 else { return nil }
        return lexicon.stopWords.filter { $0.count >= 8 && Self.isNear(Array($0), Array(word)) }.min()
    }

    private static func isNear(_ a: [Character], _ b: [Character]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let (left, right) = (a.count - start - end, b.count - start - end)
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
