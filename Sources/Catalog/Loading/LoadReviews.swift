import Outreach

/// Each language's `review.yaml` and `reviewed/`.
extension CatalogLoader {
    mutating func loadReviews(_ folderName: String) -> [MessageKey: [Review]] {
        let relative = folderName + "/review.yaml"
        guard isFile(relative) else { return [:] }
        let map: YAMLMap
        do throws(BadInput) { map = try YAMLMap.load(path(relative)) } catch {
            problems.append(error)
            return [:]
        }
        var reviews: [MessageKey: [Review]] = [:]
        for name in map.keys {
            guard let key = MessageKey(name.text) else {
                problems.append(
                    map.problem(name.text, found: "\"\(name.text)\"", expected: MessageKey.expectation))
                continue
            }
            for entry in map.maps(name.text, of: "reviews", &problems) {
                if let review = loadReview(entry) { reviews[key, default: []].append(review) }
            }
        }
        return reviews
    }

    private mutating func loadReview(_ map: YAMLMap) -> Review? {
        map.check(known: ["role", "reviewer", "date", "hash"], &problems)
        let role = map.parsed("role", oneOf(Review.Role.self), &problems, parse: Review.Role.init(rawValue:))
        let reviewer = map.required("reviewer", "the reviewer's name", &problems)
        let date = map.parsed("date", "a day such as 2026-11-01", &problems, parse: CivilDate.init)
        let hash = map.parsed(
            "hash", "64 hexadecimal digits", &problems, parse: { isHash($0, digits: 64...64) ? $0.lowercased() : nil })
        guard let role, let reviewer, let date, let hash else { return nil }
        return Review(role: role, reviewer: reviewer.text, date: date, hash: hash)
    }

    mutating func loadReviewed(_ relative: String) -> [ReviewedText] {
        guard let map = read(relative, known: ["reviewed"]) else { return [] }
        return map.maps("reviewed", of: "reviewed texts", &problems).compactMap { loadReviewedText($0) }
    }

    private mutating func loadReviewedText(_ map: YAMLMap) -> ReviewedText? {
        map.check(known: ["hash", "facts"] + TextField.allCases.map(\.rawValue), &problems)
        let hash = map.parsed(
            "hash", "64 hexadecimal digits", &problems, parse: { isHash($0, digits: 64...64) ? $0.lowercased() : nil })
        var texts: [TextField: String] = [:]
        for field in TextField.allCases { texts[field] = map.optional(field.rawValue, "a text", &problems)?.text }
        var facts: [ReviewedText.QuotedFact] = []
        for entry in map.maps("facts", of: "facts", &problems) {
            entry.check(known: ["id", "value", "printed"], &problems)
            guard let id = entry.required("id", "the id of a fact", &problems),
                let value = entry.required("value", "its value", &problems)
            else { continue }
            let printed = entry.optional("printed", "how the text printed it", &problems)
            facts.append(
                ReviewedText.QuotedFact(id: id.text, value: value.text, printed: printed?.text ?? value.text))
        }
        guard let hash else { return nil }
        let reviewed = ReviewedText(hash: hash, texts: texts, facts: facts)
        guard reviewed.computedHash == hash else {
            problems.append(
                map.problem(
                    "hash", found: "texts or facts of another hash", expected: "what the reviewer read, untouched",
                    remedy: "Restore the file; it is written with the review and not by hand."))
            return nil
        }
        return reviewed
    }
}
