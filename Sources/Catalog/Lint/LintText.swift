import Outreach

/// A text as lint reads it: placeholders stand as one object replacement character (U+FFFC), so that lines keep their
/// numbers and words do not grow together.
struct LintText {
    static let placeholder: Character = "\u{FFFC}"
    let text: String

    init(_ text: String) { self.text = text }

    init(_ template: Template) {
        text = template.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .literal(let literal): text += literal
            case .placeholder: text.append(Self.placeholder)
            }
        }
    }

    /// Which line of the text an index stands on, from zero.
    func line(of index: String.Index) -> Int { text[..<index].utf8.count { $0 == UInt8(ascii: "\n") } }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Sentences, each with its line, without the white space around them. A line end ends a sentence.
    var sentences: [(text: String, line: Int)] {
        var sentences: [(String, Int)] = []
        for (number, line) in lines.enumerated() {
            for part in line.split(whereSeparator: { Self.sentenceEnds.contains($0) }) {
                let words = part.split(whereSeparator: \.isWhitespace)
                let bullets = words.drop { ["-", "•", "*", "#", "##", "###"].contains($0) }
                if !bullets.isEmpty { sentences.append((bullets.joined(separator: " "), number)) }
            }
        }
        return sentences
    }

    private static let sentenceEnds: Set<Character> = [".", "!", "?", "。", "！", "？", "؟", "۔", "।", "៖", "։", "؛", ":"]

    /// Web addresses and bare domains (`dir.ca.gov`), in lower case.
    var addresses: Set<String> {
        var found = Set(WebAddress.all(in: text[...]).map { $0.lowercased() })
        for run in text.utf8.split(whereSeparator: { !Self.isAddressByte($0) }) where run.contains(UInt8(ascii: ".")) {
            let word = String(decoding: run, as: UTF8.self).lowercased()
            guard !word.hasPrefix("http") else { continue }
            let host = (word.split(separator: "/").first ?? "").split(separator: ".")
            if host.count > 1, Self.topLevelDomains.contains(host.last!) { found.insert(host.joined(separator: ".")) }
        }
        return found
    }

    private static let topLevelDomains: Set<Substring> = ["gov", "org", "com", "net", "edu", "us"]

    /// Letters, digits and `-./:@`.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 45...58, 64...90, 97...122: true
        default: false
        }
    }
}

/// A number as it is written in a text, in digits of any script.
struct WrittenNumber {
    /// As written.
    let text: Substring
    /// Its digits in ASCII: `1690` for `$16.90` and for `۱۶٫۹۰`.
    let digits: String
    let range: Range<String.Index>

    /// The numbers of a text, longest first where they may be told apart in several ways: `(833) 526-4636` is one.
    static func all(in text: String) -> [WrittenNumber] {
        var numbers: [WrittenNumber] = []
        var start: String.Index?
        var end = text.startIndex
        var digits = ""
        var gap = 0
        func close() {
            if let first = start {
                let whole = WrittenNumber(text: text[first..<end], digits: digits, range: first..<end)
                numbers += whole.isPhoneLike ? [whole] : whole.parts(of: text)
            }
            start = nil
            digits = ""
        }
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if let digit = decimalDigit(character) {
                if start == nil { start = index }
                digits.append(digit)
                end = next
                gap = 0
            } else if start != nil, separators.contains(character), gap < 2 {
                gap += 1
            } else {
                close()
            }
            index = next
        }
        close()
        return numbers
    }

    var isPhoneLike: Bool { (7...15).contains(digits.utf8.count) && !text.contains(where: { ",٬".contains($0) }) }

    /// Split at white space and dashes: "8 to 5" never was one number, nor is "8-5".
    private func parts(of whole: String) -> [WrittenNumber] {
        text.split(whereSeparator: { " \u{A0}()–/-".contains($0) }).map { part in
            WrittenNumber(
                text: part, digits: String(part.compactMap(decimalDigit)), range: part.startIndex..<part.endIndex)
        }
    }

    private static let separators = Set(" \u{A0}-.,()/:+–‑٫٬")
}

/// `7` for `7`, `۷`, `७`; nil for anything but a decimal digit.
func decimalDigit(_ character: Character) -> Character? {
    if let ascii = character.asciiValue { return (48...57).contains(ascii) ? character : nil }
    guard let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
    else { return nil }
    return Character(String(Int(value)))
}
