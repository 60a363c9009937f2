import Outreach

/// Judges the two cells that prove consent. Without proof a worker is imported all the same, as *unconsented*.
struct ConsentCells {
    let evidence: ConsentEvidence?
    /// Why there is no evidence, in a phrase that can be counted; nil when there is.
    let problem: String?

    init(source: String, date: String, today: CivilDate) {
        func none(_ problem: String) -> (ConsentEvidence?, String?) { (nil, problem) }
        (evidence, problem) =
            switch (source.isEmpty, date.isEmpty) {
            case (true, true): none("no consent source and date")
            case (true, false): none("a consent date without a source")
            case (false, true): none("a consent source without a date")
            case (false, false) where Self.isBareAnswer(source): none("a consent source that names no source")
            case (false, false):
                switch Self.day(date) {
                case nil: none("a consent date that cannot be read (expected 2026-11-01)")
                case .some(let day) where day > today: none("a consent date in the future")
                case .some(let day): (ConsentEvidence(source: source, date: day), nil)
                }
            }
    }

    /// A "no" is no consent, and a "yes" says nothing about where the evidence is.
    private static func isBareAnswer(_ source: String) -> Bool {
        let words = FoldedName.words(source)
        return words.isEmpty || (words.count == 1 && answers.contains(words[0])) || words == ["n", "a"]
    }

    private static let answers: Set<String> = [
        "no", "none", "never", "false", "0", "n", "na", "null", "unknown", "ninguno", "ninguna", "nunca", "falso",
        "desconocido", "yes", "true", "1", "y", "x", "si", "s", "ok", "verdadero",
    ]

    /// `2026-11-01`, also with a time after it, and `11/13/2026` or `13/11/2026` where only one reading is possible:
    /// the day of a consent is evidence, so nothing is guessed.
    static func day(_ text: String) -> CivilDate? {
        if let day = CivilDate(text) { return day }
        if text.utf8.count > 10, let mark = text.dropFirst(10).first, mark == "T" || mark == " " {
            return CivilDate(String(text.prefix(10)))
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let first = Int(parts[0]), let second = Int(parts[1]), first < 100, second < 100
        else { return nil }
        func day(_ month: Int, _ day: Int) -> CivilDate? {
            CivilDate("\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
        }
        let american = day(first, second)
        let other = day(second, first)
        return american == other ? american : american == nil || other == nil ? american ?? other : nil
    }
}
