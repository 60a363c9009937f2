import Outreach

/// Shows in a terminal how a text breaks into lines on a phone.
public enum TextPreview {
    public enum Direction: Sendable { case leftToRight, rightToLeft }

    /// The columns of an ordinary phone's message bubble.
    public static let phoneWidth = 38

    /// The text in lines of at most `width` columns, where wide characters count two.
    ///
    /// Right-to-left lines are each put into an isolate (U+2067 … U+2069), so that a terminal that knows the
    /// bidirectional algorithm shows each in its own direction, and moved to the right edge.
    ///
    /// - Parameter marksSegments: puts `│` where one SMS segment ends and the next begins.
    public static func lines(
        _ text: String, width: Int = phoneWidth, direction: Direction = .leftToRight, marksSegments: Bool = false
    ) -> [String] {
        let text = marksSegments ? SMSMeasure.split(text).joined(separator: "│") : text
        let width = max(width, 2)
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            wrapped(line, width).map { direction == .rightToLeft ? rightAligned($0, width) : $0 }
        }
    }

    private static func rightAligned(_ line: String, _ width: Int) -> String {
        guard !line.isEmpty else { return "" }
        let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(line)))
        return padding + Bidi.rightToLeftIsolate + line + Bidi.popIsolate
    }

    private static func wrapped(_ line: Substring, _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var column = 0
        func close() {
            lines.append(current)
            current = ""
            column = 0
        }
        for word in pieces(line) {
            let size = DisplayWidth.of(word)
            if column + size > width, column > 0 {
                close()
                if word == " " { continue }
            }
            guard size > width else {
                current += word
                column += size
                continue
            }
            // A web address, or a sentence of a script without spaces: broken wherever the line is full.
            for character in word {
                let size = DisplayWidth.of(character)
                if column + size > width { close() }
                current.append(character)
                column += size
            }
        }
        close()
        return lines.map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    /// Spaces, words, and single wide characters, between which a line may break; closing marks stay with what they
    /// close.
    private static func pieces(_ line: Substring) -> [String] {
        var pieces: [String] = []
        var word = ""
        func close() {
            if !word.isEmpty { pieces.append(word) }
            word = ""
        }
        for character in line {
            if character == " " {
                close()
                pieces.append(" ")
            } else if "，。、！？；：）」』】》”’".contains(character) {
                if word.isEmpty, let last = pieces.popLast() { word = last }
                word.append(character)
                close()
            } else if DisplayWidth.isWide(character.unicodeScalars.first!) {
                close()
                pieces.append(String(character))
            } else {
                word.append(character)
            }
        }
        close()
        return pieces
    }
}

extension MessageCatalog {
    /// One text as it would look on a phone, for a terminal; nil when there is no such translation. An email begins with
    /// its subject.
    public func preview(
        _ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext = .sample,
        on day: CivilDate,
        width: Int = TextPreview.phoneWidth, marksSegments: Bool = false
    ) -> [String]? {
        guard let text = text(key, language: language, channel: channel, context: context, on: day) else { return nil }
        let direction: TextPreview.Direction = text.isRightToLeft ? .rightToLeft : .leftToRight
        let subject = text.subject.map { TextPreview.lines($0, width: width, direction: direction) + [""] } ?? []
        return subject
            + TextPreview.lines(
                text.body, width: width, direction: direction, marksSegments: marksSegments && channel == .sms)
    }
}
