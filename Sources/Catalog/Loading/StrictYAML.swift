import Foundation
import Outreach
import Yams

/// A piece of text from a YAML file and where it stands. Always text: a typed load would turn `06037` into 3103.
struct PlacedText: Sendable, Equatable {
    let text: String
    /// Where the value starts, counted from one; for a block (`|`, `>`) the line of its indicator.
    let line: Int
    let column: Int
    /// True for a literal block, whose lines are the file's lines.
    let isBlock: Bool

    /// The line of the file on which the line `index` (from zero) of the text stands.
    func line(ofLine index: Int) -> Int { isBlock ? line + 1 + index : line }
}

/// A mapping of one YAML file, with its place, whose keys are checked by whoever reads it.
struct YAMLMap {
    let file: String
    /// `facts[3]`, or empty for the file itself.
    let path: String
    let line: Int
    let column: Int
    private let pairs: [(key: PlacedText, value: Node)]

    /// Reads a whole file, which must hold one mapping with text keys.
    static func load(_ file: String) throws(BadInput) -> YAMLMap {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw BadInput(
                file: file, found: "no readable file", expected: "a YAML file",
                remedy: "Create the file, or allow it to be read.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw BadInput(
                file: file, line: firstBadLine(data), found: "bytes that are not UTF-8", expected: "UTF-8 text",
                remedy: "Save the file as UTF-8.")
        }
        return try parse(text, file: file)
    }

    /// The same for a text that is not, or not yet, in the file.
    static func parse(_ text: String, file: String) throws(BadInput) -> YAMLMap {
        let root: Node?
        do {
            // Without rules of resolution everything is text, and no regular expression is run on every value.
            // With no encoding named, Yams asks the whole environment for one, for each file.
            root = try compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw translated(error, file: file, text: text)
        }
        guard let root else {
            throw BadInput(
                file: file, line: 1, column: 1, found: "an empty file", expected: "keys and values",
                remedy: "Fill the file in, or delete it.")
        }
        return try YAMLMap(root, file: file, path: "")
    }

    init(_ node: Node, file: String, path: String) throws(BadInput) {
        let mark = node.place
        guard case .mapping(let mapping) = node else {
            throw BadInput(
                file: file, line: mark.line, column: mark.column, field: path.isEmpty ? nil : path,
                found: node.kindInWords, expected: "keys and values",
                remedy: "Write each as \"key: value\" on its own line.")
        }
        var pairs: [(key: PlacedText, value: Node)] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                let mark = key.place
                throw BadInput(
                    file: file, line: mark.line, column: mark.column, field: path.isEmpty ? nil : path,
                    found: key.kindInWords + " as a key", expected: "a word as a key",
                    remedy: "Write each as \"key: value\" on its own line.")
            }
            pairs.append((PlacedText(scalar), value))
        }
        self.file = file
        self.path = path
        line = mark.line
        column = mark.column
        self.pairs = pairs
    }

    var keys: [PlacedText] { pairs.map(\.key) }

    /// Notes every key that is not among `known`, with the nearest one that is.
    func check(known: [String], _ problems: inout [BadInput]) {
        for (key, _) in pairs where !known.contains(key.text) {
            let nearest = nearestWord(to: key.text, among: known)
            problems.append(
                BadInput(
                    file: file, line: key.line, column: key.column, field: name(key.text),
                    found: "an unknown key", expected: "one of " + known.joined(separator: ", "),
                    remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Remove it."))
        }
    }

    /// The text under a key that must be there and not be empty; nil, and a problem noted, when it is not.
    func required(_ key: String, _ expected: String, _ problems: inout [BadInput]) -> PlacedText? {
        guard pairs.contains(where: { $0.key.text == key }) else {
            problems.append(
                BadInput(
                    file: file, line: line, column: column, field: name(key), found: "nothing", expected: expected,
                    remedy: "Add the line \"\(key): …\"."))
            return nil
        }
        return optional(key, expected, &problems)
    }

    /// The text under a key; nil when the key is absent, and nil with a problem noted when it is empty or not text.
    func optional(_ key: String, _ expected: String, _ problems: inout [BadInput]) -> PlacedText? {
        guard let value = pairs.first(where: { $0.key.text == key })?.value else { return nil }
        return scalar(value, field: name(key), expected, &problems)
    }

    /// A value that `parse` understands.
    func parsed<T>(
        _ key: String, _ expected: String, isRequired: Bool = true, _ problems: inout [BadInput],
        parse: (String) -> T?
    ) -> T? {
        let placed = isRequired ? required(key, expected, &problems) : optional(key, expected, &problems)
        guard let placed else { return nil }
        guard let value = parse(placed.text) else {
            problems.append(
                BadInput(
                    file: file, line: placed.line, column: placed.column, field: name(key),
                    found: "\"\(placed.text)\"", expected: expected))
            return nil
        }
        return value
    }

    /// The list of texts under a key; empty when the key is absent.
    func list(_ key: String, of expected: String, _ problems: inout [BadInput]) -> [PlacedText] {
        nodes(key, of: expected, &problems).enumerated().compactMap { index, node in
            scalar(node, field: "\(name(key))[\(index)]", expected, &problems)
        }
    }

    /// The list of mappings under a key; empty when the key is absent.
    func maps(_ key: String, of expected: String, _ problems: inout [BadInput]) -> [YAMLMap] {
        nodes(key, of: expected, &problems).enumerated().compactMap { index, node in
            nested(node, "\(name(key))[\(index)]", &problems)
        }
    }

    /// The mapping under a key; nil when the key is absent.
    func map(_ key: String, _ problems: inout [BadInput]) -> YAMLMap? {
        guard let node = pairs.first(where: { $0.key.text == key })?.value else { return nil }
        return nested(node, name(key), &problems)
    }

    func problem(_ key: String, found: String, expected: String, remedy: String? = nil) -> BadInput {
        let place = pairs.first { $0.key.text == key }
        let mark = place?.value.mark
        return BadInput(
            file: file, line: mark?.line ?? place?.key.line ?? line,
            column: mark?.column ?? place?.key.column ?? column,
            field: name(key), found: found, expected: expected, remedy: remedy)
    }

    private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func nested(_ node: Node, _ path: String, _ problems: inout [BadInput]) -> YAMLMap? {
        do throws(BadInput) { return try YAMLMap(node, file: file, path: path) } catch {
            problems.append(error)
            return nil
        }
    }

    private func nodes(_ key: String, of expected: String, _ problems: inout [BadInput]) -> [Node] {
        guard let node = pairs.first(where: { $0.key.text == key })?.value else { return [] }
        guard case .sequence(let sequence) = node else {
            problems.append(
                problem(
                    key, found: node.kindInWords, expected: "a list of \(expected)",
                    remedy: "Write [a, b], or one \"- …\" per line."))
            return []
        }
        return Array(sequence)
    }

    private func scalar(
        _ node: Node, field: String, _ expected: String, _ problems: inout [BadInput]
    ) -> PlacedText? {
        let mark = node.place
        guard case .scalar(let scalar) = node else {
            problems.append(
                BadInput(
                    file: file, line: mark.line, column: mark.column, field: field, found: node.kindInWords,
                    expected: expected))
            return nil
        }
        let placed = PlacedText(scalar)
        guard !placed.text.isEmpty else {
            problems.append(
                BadInput(
                    file: file, line: mark.line, column: mark.column, field: field, found: "nothing",
                    expected: expected, remedy: "Fill it in, or remove the line."))
            return nil
        }
        return placed
    }
}

extension PlacedText {
    /// White space around the text is of no meaning: a block ends with a line end whether or not it is wanted.
    fileprivate init(_ scalar: Node.Scalar) {
        text = trimmed(scalar.string)
        line = scalar.mark?.line ?? 1
        column = scalar.mark?.column ?? 1
        isBlock = scalar.style == .literal
    }
}

extension Node {
    /// Every node that was read from a text has a mark.
    fileprivate var place: (line: Int, column: Int) { (mark?.line ?? 1, mark?.column ?? 1) }

    fileprivate var kindInWords: String {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the text \"\(scalar.string.prefix(40))\""
        case .mapping: "keys and values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

/// Without white space at both ends.
func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || (0x09...0x0D).contains(scalar.value) }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
}

private func firstBadLine(_ data: Data) -> Int {
    var line = 1
    for part in data.split(separator: 10, omittingEmptySubsequences: false) {
        if String(validating: part, as: UTF8.self) == nil { return line }
        line += 1
    }
    return line
}

private func translated(_ error: any Error, file: String, text: String) -> BadInput {
    let expected = "YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return BadInput(
            file: file, line: mark.line, column: mark.column, found: "what YAML does not allow (\(problem))",
            expected: expected, remedy: "Check indentation, quotes and colons there and on the line above.")
    case .duplicatedKeysInMapping(let keys, let context):
        let key = keys.first ?? ""
        let (line, column) = secondOccurrence(of: key, after: context.mark, in: text)
        return BadInput(
            file: file, line: line, column: column, field: key, found: "the key a second time",
            expected: "each key once", remedy: "It is first on line \(context.mark.line); keep one of them.")
    default:
        return BadInput(
            file: file, found: "what cannot be read (\(error))", expected: expected,
            remedy: "Save the file as plain UTF-8 text.")
    }
}

/// Yams tells where a repeated key is first; the person who must mend it looks for the second.
private func secondOccurrence(of key: String, after mark: Mark, in text: String) -> (line: Int, column: Int) {
    let indent = String(repeating: " ", count: mark.column - 1)
    let spellings = ["\(key):", "\"\(key)\":", "'\(key)':"].map { indent + $0 }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where index >= mark.line && spellings.contains(where: { line.hasPrefix($0) }) {
        return (index + 1, mark.column)
    }
    return (mark.line, mark.column)
}
