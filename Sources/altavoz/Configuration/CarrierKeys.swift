import Gateways
import Outreach
import Registry
import Yams

/// What only a carrier of one's own needs to be told: how it writes numbers, and by what it says that somebody opted out.
extension StrictMapping {
    /// Every other kind reports numbers with their country.
    func country(of kind: GatewaySettings.Kind) throws -> CountryCode? {
        let country = try value("country", expected: CountryCode.expectation) { text in
            CountryCode(text).flatMap { NationalPlans().knows($0) ? $0 : nil }
        }
        if let country, kind != .kannel, kind != .http {
            throw bad(
                "country", child("country"), found: "\"\(country)\" for a gateway of kind \(kind.rawValue)",
                expected: "a gateway of kind kannel or http", remedy: "Remove the key \"country\".")
        }
        return country
    }

    /// Every other provider's codes are known.
    func optOutCodes(of kind: GatewaySettings.Kind) throws -> Set<String> {
        guard let node = child("opt_out_codes") else { return [] }
        let expected = "a list of the carrier's codes, in quotes, such as [\"1281\", \"045\"]"
        guard kind == .kannel else {
            throw bad(
                "opt_out_codes", node, found: "a list for a gateway of kind \(kind.rawValue)",
                expected: "a gateway of kind kannel", remedy: "Remove the key \"opt_out_codes\".")
        }
        guard case .sequence(let items) = node else {
            throw bad("opt_out_codes", node, found: "no list", expected: expected)
        }
        return Set(
            try items.map { item in
                guard let text = item.scalar?.string, (1...16).contains(text.utf8.count),
                    text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
                else { throw bad("opt_out_codes", item, found: "what is no code", expected: expected) }
                return text
            })
    }
}
