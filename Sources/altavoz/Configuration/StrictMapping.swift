import Foundation
import Outreach
import Yams

/// A YAML mapping read key by key: an unknown key is an error that names the nearest known one, every value is checked
/// where it is read, and the environment may stand in for any single value.
struct StrictMapping {
    private let file: String
    /// `gateways.twilio-main`; empty at the top.
    private let path: String
    private let node: Node.Mapping?
    private let environment: [String: String]

    /// - Parameter node: nil for a section that the file leaves out.
    init(_ node: Node?, file: String, path: String, known: [String], environment: [String: String]) throws {
        self.file = file
        self.path = path
        self.environment = environment
        guard let node, !Self.isEmpty(node) else {
            self.node = nil
            return
        }
        guard case .mapping(let mapping) = node else {
            throw BadInput(
                file: file, line: node.mark?.line, column: node.mark?.column, field: path.isEmpty ? nil : path,
                found: Self.describe(node), expected: "keys with values")
        }
        self.node = mapping
        for (key, _) in mapping {
            let name = key.scalar?.string ?? Self.describe(key)
            if known.contains(name) { continue }
            try Self.refuseSecret(name, file: file, mark: key.mark)
            let nearest = NearestWord.to(name, among: known)
            throw BadInput(
                file: file, line: key.mark?.line, column: key.mark?.column, field: path.isEmpty ? nil : path,
                found: "the unknown key \"\(name)\"",
                expected: nearest.map { "\"\($0)\"" } ?? "one of " + known.joined(separator: ", "),
                remedy: nearest.map { "Did you mean \"\($0)\"?" })
        }
    }

    func child(_ key: String) -> Node? { node?[key] }

    func string(_ key: String) throws -> String? {
        try value(key, expected: "text") { $0.isEmpty ? nil : $0 }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
        try value(key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func flag(_ key: String) throws -> Bool? {
        try value(key, expected: "true or false") { ["true": true, "false": false][$0] }
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of: Value.Type) throws -> Value?
    where Value.RawValue == String {
        try value(key, expected: Value.allCases.map(\.rawValue).joined(separator: ", "), Value.init(rawValue:))
    }

    /// The value under `key`, by the environment first; nil when neither has one.
    /// - Parameter parse: nil = not as expected.
    func value<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) throws -> Value? {
        let variable = Self.variable(path.isEmpty ? key : path + "." + key)
        if let text = environment[variable], !text.isEmpty {
            if let value = parse(text) { return value }
            throw BadInput(
                file: nil, field: variable, found: Self.shown(text, under: key), expected: expected,
                remedy: "Correct the environment variable or unset it.")
        }
        guard let child = node?[key], !Self.isEmpty(child) else { return nil }
        guard case .scalar(let scalar) = child else {
            throw bad(key, child, found: Self.describe(child), expected: expected)
        }
        guard let value = parse(scalar.string) else {
            throw bad(key, child, found: Self.shown(scalar.string, under: key), expected: expected)
        }
        return value
    }

    func bad(_ key: String, _ child: Node?, found: String, expected: String, remedy: String? = nil) -> BadInput {
        BadInput(
            file: file, line: child?.mark?.line ?? node?.mark?.line, column: child?.mark?.column,
            field: path.isEmpty ? key : path + "." + key, found: found, expected: expected, remedy: remedy)
    }

    func missing(_ key: String, expected: String) -> BadInput {
        BadInput(
            file: file, line: node?.mark?.line, field: path.isEmpty ? key : path + "." + key, found: "nothing",
            expected: expected, remedy: "Add the key \"\(key)\".")
    }

    /// `gateways.twilio-main.base_url` is set by `ALTAVOZ_GATEWAYS_TWILIO_MAIN_BASE_URL`.
    static func variable(_ path: String) -> String {
        "ALTAVOZ_" + String(path.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The value, unless its key is one beside which secrets are mistaken: `secret_env: sk-live-…` must not end up in a log.
    private static func shown(_ value: String, under key: String) -> String {
        let mayBeSecret = key.hasSuffix("_env") || key.hasSuffix("_file") || secretNames.contains(key)
        return mayBeSecret ? "something else (not repeated here: it may be a secret)" : "\"\(value)\""
    }

    private static let secretNames: Set<String> = [
        "secret", "password", "passwd", "pass", "token", "auth_token", "api_key", "apikey", "key", "credentials",
    ]

    private static func refuseSecret(_ name: String, file: String, mark: Mark?) throws {
        guard secretNames.contains(name.lowercased()) else { return }
        throw BadInput(
            file: file, line: mark?.line, column: mark?.column, field: name,
            found: "a secret in the configuration", expected: "\"secret_file\" or \"secret_env\"",
            remedy: "Put the secret alone into a file of mode 0600 and name the file in secret_file, "
                + "or name an environment variable in secret_env; then change the secret, since it stood here.")
    }

    private static func isEmpty(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    }

    private static func describe(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): "\"\(scalar.string)\""
        case .mapping: "keys with values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

/// The word that somebody probably meant.
enum NearestWord {
    static func to(_ word: String, among known: [String]) -> String? {
        let scored = known.map { (word: $0, distance: distance(word, $0)) }
        guard let best = scored.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
        return best.distance <= max(2, word.count / 3) ? best.word : nil
    }

    /// Levenshtein's distance: insertions, deletions and replacements that turn one into the other.
    private static func distance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, corner + (x == y ? 0 : 1))
                corner = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
