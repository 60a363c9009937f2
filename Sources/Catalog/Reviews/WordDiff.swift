/// What became of the words of a text: the shortest way from one to the other (Myers' difference algorithm, of the
/// standard library), told in words, or in characters for scripts that put no spaces between words.
public struct WordDiff: Sendable, Equatable {
    public enum Change: String, Sendable, Codable, CaseIterable { case kept, removed, added }

    public struct Run: Sendable, Equatable, Codable {
        public let change: Change
        public let text: String
    }

    /// In order; what was removed stands before what took its place. Joined without the removed ones they are the new
    /// text, without the added ones the old.
    public let runs: [Run]

    public var isEmpty: Bool { runs.allSatisfy { $0.change == .kept } }

    /// - Parameter spaced: whether the script puts spaces between words.
    public init(from old: String, to new: String, spaced: Bool) {
        let old = Self.pieces(old, spaced: spaced)
        let new = Self.pieces(new, spaced: spaced)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var runs: [(change: Change, text: String)] = []
        func add(_ change: Change, _ text: String) {
            if runs.last?.change == change { runs[runs.count - 1].text += text } else { runs.append((change, text)) }
        }
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            if before < old.count, removed.contains(before) {
                add(.removed, old[before])
                before += 1
            } else if after < new.count, added.contains(after) {
                add(.added, new[after])
                after += 1
            } else {
                add(.kept, new[after])
                before += 1
                after += 1
            }
        }
        self.runs = runs.map { Run(change: $0.change, text: $0.text) }
    }

    /// The runs of each line of the text; a line end belongs to the line that it ends, and is left out.
    public var lines: [[Run]] {
        var lines: [[Run]] = [[]]
        for run in runs {
            for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                if !part.isEmpty { lines[lines.count - 1].append(Run(change: run.change, text: String(part))) }
            }
        }
        return lines
    }

    /// Words, white space and placeholders, each by itself.
    private static func pieces(_ text: String, spaced: Bool) -> [String] {
        var pieces: [String] = []
        var word = ""
        func close() {
            if !word.isEmpty { pieces.append(word) }
            word = ""
        }
        var rest = text[...]
        while let character = rest.first {
            if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
                close()
                pieces.append(String(rest[..<end.upperBound]))
                rest = rest[end.upperBound...]
                continue
            }
            rest = rest.dropFirst()
            if character.isWhitespace {
                close()
                pieces.append(String(character))
            } else if spaced || (character.isASCII && (character.isLetter || character.isNumber)) {
                word.append(character)
            } else {
                close()
                pieces.append(String(character))
            }
        }
        close()
        return pieces
    }
}
