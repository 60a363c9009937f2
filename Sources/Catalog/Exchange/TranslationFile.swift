import Outreach

/// The text of one translation's YAML file, in which single fields are replaced and every other byte stays.
struct TranslationFile {
    private var lines: [String]
    private let ending: String
    private let endsWithLineEnd: Bool

    /// - Parameter text: empty for a new file.
    init(_ text: String) {
        ending = text.unicodeScalars.contains("\r") ? "\r" : ""
        lines =
            text.isEmpty
            ? [] : text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        endsWithLineEnd = text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
        if lines.last == "" { lines.removeLast() }
    }

    var text: String { lines.joined(separator: "\n") + (endsWithLineEnd && !lines.isEmpty ? "\n" : "") }

    /// Sets a text as a literal block, in the place of its old value, else behind the field before it.
    mutating func set(_ field: TextField, to text: String) {
        let block =
            ["\(field.rawValue): |-"]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : "  " + $0
            }
        replace(field.rawValue, with: block, after: TextField.allCases.prefix { $0 != field }.map(\.rawValue))
    }

    /// Notes from which English texts it was made.
    mutating func setSourceHash(_ hash: String) {
        replace("source_hash", with: ["source_hash: \(hash)"], after: [])
    }

    private mutating func replace(_ key: String, with block: [String], after: [String]) {
        let block = block.map { $0 + ending }
        if let range = range(of: key) {
            lines.replaceSubrange(range, with: block)
        } else if let before = after.compactMap({ range(of: $0) }).last {
            lines.insert(contentsOf: block, at: before.upperBound)
        } else {
            lines.insert(contentsOf: block, at: lines.prefix { $0.hasPrefix("#") || $0.hasPrefix("---") }.count)
        }
    }

    /// The lines of a key of the file's own mapping and its value, without the blank lines behind it.
    private func range(of key: String) -> Range<Int>? {
        let spellings = [key + ":", "\"\(key)\":", "'\(key)':"]
        guard let start = lines.firstIndex(where: { line in spellings.contains { line.hasPrefix($0) } }) else {
            return nil
        }
        var end = start + 1
        for index in lines[(start + 1)...].indices {
            let line = lines[index]
            if line.isEmpty || line == "\r" { continue }
            guard line.hasPrefix(" ") || line.hasPrefix("\t") else { break }
            end = index + 1
        }
        return start..<end
    }
}
