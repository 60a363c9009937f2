import Foundation
import Outreach

/// Tells what a reply asks for, by the keywords of every language at once: a phone is shared, and a worker who
/// registered in one language may write in another.
///
/// A reply counts when it is a keyword and nothing else but polite words and, after STOP, words for the messages
/// themselves ("stop texting me"). Case, accents, width, punctuation and emoji make no difference. STOP is looked for
/// first: a word that could mean both stops.
struct ReplyWords: Sendable {
    /// By first word, longest phrase first.
    private let phrases: [String: [(words: [String], intent: ReplyIntent)]]
    private let polite: Set<String>

    init(_ languages: some Sequence<CatalogLanguage>) {
        var phrases: [String: [(words: [String], intent: ReplyIntent)]] = [:]
        var seen: [[String]: ReplyIntent] = [:]
        var polite = Set(Self.politeWords.flatMap(Self.words))
        func add(_ text: String, _ intent: ReplyIntent) {
            let words = Self.words(text)
            guard let first = words.first, seen[words] == nil else { return }
            seen[words] = intent
            phrases[first, default: []].append((words, intent))
        }
        let languages = languages.sorted { $0.tag < $1.tag }
        for intent in Self.order {
            for word in Self.builtIn[intent] ?? [] { add(word, intent) }
            for language in languages {
                for word in language.words[intent] ?? [] { add(word, intent) }
            }
        }
        for language in languages { polite.formUnion(language.politeWords.flatMap(Self.words)) }
        self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        self.polite = polite
    }

    func intent(of reply: String) -> ReplyIntent {
        var words = Self.words(reply)
        // S.T.O.P.
        if words.count > 1, words.allSatisfy({ $0.utf8.count == 1 }) { words = [words.joined()] }
        words = words.map(withoutAffixes)
        let start = words.firstIndex { !polite.contains($0) } ?? 0
        guard start < words.count else { return .other }
        for (phrase, intent) in phrases[words[start]] ?? [] where words[start...].starts(with: phrase) {
            let rest = words[(start + phrase.count)...]
            if rest.allSatisfy({ polite.contains($0) || isHarmless($0, after: intent) }) { return intent }
        }
        return .other
    }

    /// Lower-case words without accents, width or punctuation.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        let folded = text.precomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCanonicalMapping
        for scalar in folded.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
                if scalar.value != 0x0640 { word.append(letters[scalar] ?? scalar) }  // not the Arabic stretching mark
            case .nonspacingMark, .spacingMark:
                if !isAccent(scalar) { word.append(scalar) }
            case .format: continue  // joiners and direction marks stand inside words
            default: close()
            }
        }
        close()
        return words
    }

    /// Marks that people leave out when they type in a hurry. The vowel signs of Indic scripts are not: without them
    /// it is another word.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0xFE00...0xFE0F: true
        default: false
        }
    }

    /// Letters that have no accent to take off but are typed for one another: on Persian and Arabic keyboards, and đ.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "đ": "d", "ı": "i", "ł": "l", "ø": "o", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه",
    ]

    private static let order: [ReplyIntent] = [.stop, .help, .start, .join]

    /// What US law and the carriers take as keywords in any program (47 CFR 64.1200(a)(10); CTIA, Messaging Principles):
    /// heard whatever the catalog says.
    private static let builtIn: [ReplyIntent: [String]] = [
        .stop: [
            "stop", "stopall", "stop all", "quit", "end", "revoke", "optout", "opt out", "cancel", "unsubscribe",
        ],
        .help: ["help", "info"],
        .start: ["start", "unstop"],
        .join: ["join"],
    ]

    private static let politeWords = [
        "please", "pls", "plz", "thanks", "thank you", "thx", "ok", "okay", "now", "hi", "hello", "sorry", "por favor",
        "gracias", "ya", "ahora", "hola", "favor",
    ]

    /// Words about the messages, which make a plain STOP no less plain.
    private static let stopObjects: Set<String> = [
        "me", "my", "this", "these", "the", "all", "it", "to", "from", "sending", "texting", "messaging", "text",
        "texts",
        "message", "messages", "sms", "your", "mensaje", "mensajes", "los", "sus", "de", "enviar", "mandar", "enviarme",
        "mandarme", "texto", "textos", "estos",
    ]

    private func isHarmless(_ word: String, after intent: ReplyIntent) -> Bool {
        switch intent {
        case .stop: Self.stopObjects.contains(word)
        case .join: word.utf8.count == 5 && word.utf8.allSatisfy { (48...57).contains($0) }  // JOIN 90272
        default: false
        }
    }

    /// In scripts without spaces the polite word sticks to the keyword: 请停止.
    private func withoutAffixes(_ word: String) -> String {
        guard phrases[word] == nil, let first = word.unicodeScalars.first, first.value >= 0x0E00 else { return word }
        for affix in polite where affix.unicodeScalars.first!.value >= 0x0E00 && word != affix {
            if word.hasPrefix(affix), phrases[String(word.dropFirst(affix.count))] != nil {
                return String(word.dropFirst(affix.count))
            }
            if word.hasSuffix(affix), phrases[String(word.dropLast(affix.count))] != nil {
                return String(word.dropLast(affix.count))
            }
        }
        return word
    }
}
