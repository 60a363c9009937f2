import Outreach

/// `facts.yaml`.
extension CatalogLoader {
    mutating func loadFacts() -> (byID: [String: Fact], order: [String]) {
        guard let map = read("facts.yaml", known: ["facts"]) else { return ([:], []) }
        var facts: [String: Fact] = [:]
        var order: [String] = []
        for entry in map.maps("facts", of: "facts", &problems) {
            guard let fact = loadFact(entry) else { continue }
            if let first = facts[fact.id] {
                problems.append(
                    entry.problem(
                        "id", found: "\"\(fact.id)\" a second time", expected: "each id once",
                        remedy: "It is first on line \(first.line); keep one of them."))
                continue
            }
            facts[fact.id] = fact
            order.append(fact.id)
        }
        return (facts, order)
    }

    private mutating func loadFact(_ map: YAMLMap) -> Fact? {
        map.check(
            known: [
                "id", "type", "value", "display", "jurisdiction", "source", "source_date", "as_of", "confidence",
                "expires", "refs", "check", "note",
            ], &problems)
        let id = map.parsed(
            "id", "lower-case words joined by hyphens, such as state-minimum-wage", &problems,
            parse: { isKebabCase($0) ? $0 : nil })
        let kind = map.parsed("type", oneOf(Fact.Kind.self), &problems, parse: Fact.Kind.init(rawValue:))
        let value = map.required("value", "the value as messages print it", &problems)
        let jurisdiction = map.required("jurisdiction", "where it holds, such as US-CA", &problems)
        let source = map.required("source", "where it is from, best a URL", &problems)
        let sourceDate = map.required("source_date", "the source's own date, or undated", &problems)
        let asOf = map.parsed(
            "as_of", "the day it was last read, such as 2026-11-01", &problems, parse: CivilDate.init)
        let confidence = map.parsed(
            "confidence", "H (official), M (one secondary source) or L (unconfirmed)", &problems,
            parse: Fact.Confidence.init(rawValue:))
        let expires = map.parsed(
            "expires", "the last day it may be quoted, such as 2026-12-31, or never", &problems, parse: Expiry.init)
        let check = map.required("check", "who must look where to confirm it", &problems)
        let note = map.optional("note", "a note", &problems)
        var display: [LanguageTag: String] = [:]
        if let written = map.map("display", &problems) {
            for key in written.keys {
                guard let tag = LanguageTag(key.text) else {
                    problems.append(
                        written.problem(
                            key.text, found: "\"\(key.text)\"", expected: LanguageTag.expectation))
                    continue
                }
                display[tag] = written.required(key.text, "how \(tag) writes the value", &problems)?.text
            }
        }
        let refs = map.list("refs", of: "references such as F59", &problems).map(\.text)
        guard let id, let kind, let value, let jurisdiction, let source, let sourceDate, let asOf, let confidence,
            let expires, let check
        else { return nil }
        return Fact(
            id: id, kind: kind, value: value.text, display: display, jurisdiction: jurisdiction.text,
            source: source.text, sourceDate: sourceDate.text, asOf: asOf, confidence: confidence,
            expires: expires.day, refs: refs, check: check.text, note: note?.text, file: map.file, line: map.line)
    }
}

/// The last day of a fact.
private struct Expiry {
    let day: CivilDate?

    init?(_ text: String) {
        if text == "never" {
            day = nil
        } else {
            guard let day = CivilDate(text) else { return nil }
            self.day = day
        }
    }
}
