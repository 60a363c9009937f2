import Foundation
import Outreach

/// What a phrase does in a reply.
enum ReplyRole: Hashable {
    case keyword(ReplyIntent)
    /// Asks for what STOP would end: "don't stop".
    case keep
    /// May mean STOP; a person reads it.
    case maybe
    /// A cry for help; a person reads it, before all else.
    case distress
    case languageName(LanguageTag)
    /// Asks for another language without naming it.
    case languageWord
    case yes, no
    case polite
    /// About the messages themselves: "texting", "me".
    case about

    /// Among phrases that cover the same words: the smaller, the sooner.
    var rank: Int {
        switch self {
        case .keep: -80
        case .keyword(.stop): -50
        case .maybe: 1
        case .distress: 4
        case .keyword: 3
        case .languageName: 4
        case .languageWord: 5
        case .yes, .no: 6
        case .polite: 7
        case .about: 8
        }
    }
}

/// The phrases of every language at once: a phone is shared, and a worker who registered in one language may write in
/// another.
struct ReplyLexicon: Sendable {
    struct Entry: Sendable {
        let atoms: [String]
        /// With accents, its letters in order of code point: a tone mark may stand on either of two vowels.
        let accented: [[UInt32]]
        let role: ReplyRole
        /// As the catalog has it.
        let text: String
        /// The languages that list it; empty for what is built in.
        var languages: Set<LanguageTag>
        /// In Vietnamese an accent makes another word: dừng (stop), đừng (do not), đúng (right).
        let isStrict: Bool
    }

    private(set) var entries: [Entry] = []
    /// Indices into ``entries`` by first atom.
    private(set) var byFirst: [String: [Int]] = [:]
    /// Every word of every phrase.
    private(set) var vocabulary: Set<String> = []
    /// Single words that mean STOP.
    private(set) var stopWords: Set<String> = []
    private(set) var politeWords: Set<String> = []
    /// Tags and their aliases, for LANG es.
    private(set) var tags: [String: LanguageTag] = [:]
    private var known: [Key: Int] = [:]

    private struct Key: Hashable {
        let atoms: [String]
        let role: ReplyRole
        let accented: [[UInt32]]?
    }

    /// - Parameter languages: a language that is reached by voice lists the keywords of the one in which its speakers
    ///   write; those are not its own.
    init(_ languages: some Sequence<CatalogLanguage>) {
        for intent in ReplyIntent.allCases {
            for word in Self.builtIn[intent] ?? [] { add(word, .keyword(intent), language: nil) }
        }
        for word in Self.builtInAbout { add(word, .about, language: nil) }
        for word in Self.builtInPolite { add(word, .polite, language: nil) }
        for language in languages.sorted(by: { $0.tag < $1.tag }) {
            let own = language.audio == nil ? language.tag : nil
            let isStrict = language.tag.language == "vi"
            func add(_ words: [String], _ role: ReplyRole, to lexicon: inout ReplyLexicon) {
                for word in words { lexicon.add(word, role, language: own, isStrict: isStrict) }
            }
            for intent in ReplyIntent.allCases { add(language.words[intent] ?? [], .keyword(intent), to: &self) }
            add(language.keepWords, .keep, to: &self)
            add(language.maybeStopWords, .maybe, to: &self)
            add(language.distressWords, .distress, to: &self)
            add(language.languageWords, .languageName(language.tag), to: &self)
            add(language.languageQuestions, .languageWord, to: &self)
            add(language.yesWords, .yes, to: &self)
            add(language.noWords, .no, to: &self)
            add(language.politeWords, .polite, to: &self)
            add(language.aboutWords, .about, to: &self)
            for tag in [language.tag] + language.aliases { tags[tag.text.lowercased()] = language.tag }
        }
    }

    /// What US law and the carriers take as keywords in any program (47 CFR 64.1200(a)(10), as of April 2025: stop, quit,
    /// end, revoke, opt out, cancel, unsubscribe; CTIA, Messaging Principles): heard whatever the catalog says.
    private static let builtIn: [ReplyIntent: [String]] = [
        .stop: [
            "STOP", "STOPALL", "STOP ALL", "QUIT", "END", "REVOKE", "OPTOUT", "OPT OUT", "CANCEL", "UNSUBSCRIBE",
        ],
        .help: ["HELP", "INFO"],
        .start: ["START", "UNSTOP"],
        .join: ["JOIN"],
        .region: ["REGION"],
        .topics: ["TOPICS"],
        .forget: ["FORGET"],
    ]

    private static let builtInAbout = [
        "me", "my", "this", "these", "the", "all", "it", "to", "from", "sending", "texting", "messaging", "text",
        "texts",
        "message", "messages", "sms", "your", "mensaje", "mensajes", "los", "sus", "de", "enviar", "mandar", "enviarme",
        "mandarme", "texto", "textos", "estos",
    ]

    private static let builtInPolite = [
        "please", "pls", "plz", "thanks", "thank you", "thx", "ok", "okay", "now", "hi", "hello", "sorry", "por favor",
        "gracias", "ya", "ahora", "hola", "favor",
    ]

    private mutating func add(_ text: String, _ role: ReplyRole, language: LanguageTag?, isStrict: Bool = false) {
        let atoms = ReplyAtom.atoms(text)
        guard !atoms.isEmpty else { return }
        let folded = atoms.map(\.folded)
        let accented = atoms.map { Self.letters($0.plain) }
        let key = Key(atoms: folded, role: role, accented: isStrict ? accented : nil)
        if let index = known[key] {
            if let language { entries[index].languages.insert(language) }
            return
        }
        known[key] = entries.count
        byFirst[folded[0], default: []].append(entries.count)
        vocabulary.formUnion(folded)
        if folded.count == 1, !atoms[0].isUnspaced {
            if role == .keyword(.stop) { stopWords.insert(folded[0]) }
            if role == .polite { politeWords.insert(folded[0]) }
        }
        entries.append(
            Entry(
                atoms: folded, accented: accented, role: role, text: text,
                languages: language.map { [$0] } ?? [], isStrict: isStrict))
    }

    static func letters(_ plain: String) -> [UInt32] {
        plain.decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value).sorted()
    }
}
