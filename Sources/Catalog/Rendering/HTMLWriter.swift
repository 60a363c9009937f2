import Outreach

/// Writes plain text as a small HTML document: paragraphs, headings (`## `), lists (`- `), links, language and
/// direction. Nothing else, so that every mail reader shows the same and nothing is loaded from anywhere.
enum HTMLWriter {
    /// - Parameter title: also what a screen reader announces.
    static func document(_ text: String, title: String, language: LanguageTag, isRightToLeft: Bool) -> String {
        let direction = isRightToLeft ? "rtl" : "ltr"
        return """
            <!DOCTYPE html>
            <html lang="\(language)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            </head>
            <body lang="\(language)" dir="\(direction)">
            \(body(text))
            </body>
            </html>

            """
    }

    /// The paragraphs alone.
    static func body(_ text: String) -> String {
        var blocks: [String] = []
        var paragraph: [String] = []
        var items: [String] = []
        func close() {
            if !paragraph.isEmpty { blocks.append("<p>" + paragraph.joined(separator: "<br>\n") + "</p>") }
            if !items.isEmpty {
                blocks.append("<ul>\n" + items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "\n</ul>")
            }
            paragraph = []
            items = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.hasPrefix("## ") {
                close()
                blocks.append("<h2>\(linked(line.dropFirst(3)))</h2>")
            } else if let item = listItem(line) {
                if !paragraph.isEmpty { close() }
                items.append(linked(item))
            } else {
                if !items.isEmpty { close() }
                paragraph.append(linked(line))
            }
        }
        close()
        return blocks.joined(separator: "\n")
    }

    static func escaped(_ text: some StringProtocol) -> String {
        var out = ""
        for character in text {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.append(character)
            }
        }
        return out
    }

    private static func listItem(_ line: Substring) -> Substring? {
        for mark in ["- ", "• ", "* "] where line.hasPrefix(mark) { return line.dropFirst(mark.count) }
        return nil
    }

    /// Escapes the line and makes its web addresses and phone numbers links.
    private static func linked(_ line: Substring) -> String {
        var out = ""
        var rest = line
        while let address = WebAddress.first(in: rest) {
            let url = escaped(rest[address])
            out += dialable(rest[..<address.lowerBound]) + "<a href=\"\(url)\" dir=\"ltr\">\(url)</a>"
            rest = rest[address.upperBound...]
        }
        return out + dialable(rest)
    }

    /// Whoever reads on a phone calls by a touch, and a number is not torn apart at its hyphens.
    private static func dialable(_ text: Substring) -> String {
        var out = ""
        var rest = text
        while let number = PhoneInText.first(in: rest) {
            let digits = rest[number].filter(\.isNumber).suffix(10)
            out += escaped(rest[..<number.lowerBound])
            out += "<a href=\"tel:+1\(digits)\" dir=\"ltr\">\(escaped(rest[number]))</a>"
            rest = rest[number.upperBound...]
        }
        return out + escaped(rest)
    }
}

/// Finds numbers of the United States as the catalog's facts write them: `833-526-4636`, `1-800-736-7401`, and from abroad
/// `001-833-526-4636`.
enum PhoneInText {
    static func first(in text: Substring) -> Range<Substring.Index>? {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            guard isPart(scalars[start]) else {
                start = scalars.index(after: start)
                continue
            }
            let end = scalars[start...].firstIndex { !isPart($0) } ?? scalars.endIndex
            let groups = text[start..<end].split(separator: "-", omittingEmptySubsequences: false).map(\.count)
            let isNational = groups == [3, 3, 4]
            let hasPrefix =
                groups.dropFirst() == [3, 3, 4] && ["1", "001"].contains(text[start..<end].prefix { $0 != "-" })
            if isNational || hasPrefix { return start..<end }
            start = end
        }
        return nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("0"..."9").contains(scalar)
    }
}

/// Finds web addresses in running text.
enum WebAddress {
    /// From `http://` or `https://` to the first character that no address has, less the punctuation of the sentence.
    static func first(in text: Substring) -> Range<Substring.Index>? {
        let bytes = text.utf8
        var at = bytes.startIndex
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "h")) {
            let tail = text[start...]
            if tail.utf8.starts(with: "https://".utf8) || tail.utf8.starts(with: "http://".utf8) {
                var end = tail.unicodeScalars.firstIndex { !isAllowed($0) } ?? tail.endIndex
                while end > start, sentenceMarks.contains(text.unicodeScalars[text.unicodeScalars.index(before: end)]) {
                    end = text.unicodeScalars.index(before: end)
                }
                return start..<end
            }
            at = bytes.index(after: start)
        }
        return nil
    }

    /// Every address, in order.
    static func all(in text: Substring) -> [String] {
        var found: [String] = []
        var rest = text
        while let range = first(in: rest) {
            found.append(String(rest[range]))
            rest = rest[range.upperBound...]
        }
        return found
    }

    /// ASCII only: what follows an address in running text may be a full stop of any script.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7E).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }

    private static let sentenceMarks = Set(".,;:!?)]'".unicodeScalars)
}
