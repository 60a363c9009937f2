import Outreach

/// The languages that a browser asks for (RFC 9110, section 12.5.4).
enum AcceptLanguage {
    /// Most wanted first; those of the same weight as they stand. What cannot be read, `*` and what is refused (`q=0`)
    /// are left out.
    static func languages(_ header: String) -> [LanguageTag] {
        var ranges: [(tag: LanguageTag, weight: Int)] = []
        for part in header.prefix(1000).split(separator: ",").prefix(20) {
            let fields = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = fields.first, let tag = LanguageTag(name) else { continue }
            let weight = fields.dropFirst().first.map(weight) ?? 1000
            if weight > 0 { ranges.append((tag, weight)) }
        }
        return ranges.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.tag)
    }

    /// Thousandths: 850 for `q=0.85`; 0 for what is no weight.
    private static func weight(_ field: String) -> Int {
        guard field.lowercased().hasPrefix("q=") else { return 0 }
        let number = field.dropFirst(2)
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), (0...1).contains(whole) else { return 0 }
        let decimals = parts.count == 2 ? String(parts[1].prefix(3)) : ""
        guard let fraction = Int(decimals.padding(to: 3)), fraction >= 0 else { return 0 }
        return min(1000, whole * 1000 + fraction)
    }
}

extension String {
    fileprivate func padding(to length: Int) -> String { self + String(repeating: "0", count: max(0, length - count)) }
}
