import Foundation
import Outreach

/// Rules about the language itself: script, direction, normal form, what was left in English, length, plainness.
extension Linter {
    mutating func checkCharacters(_ translation: Translation) {
        for field in TextField.allCases {
            guard let template = translation.texts[field] else { continue }
            let it = LintedText(translation, field, template)
            checkNormalForm(it)
            checkBidiControls(it)
            checkScript(it)
        }
    }

    mutating func checkNormalForm(_ it: LintedText) {
        for (number, line) in it.text.lines.enumerated() {
            guard let difference = firstDifference(line, line.precomposedStringWithCanonicalMapping) else { continue }
            report(
                .notNFC, .error, it, lineOfText: number,
                "\"\(difference)\" is not in normal form C and would cost more and sort wrong.",
                fix: "Save the file with composed characters (NFC).")
        }
    }

    private func firstDifference(_ line: Substring, _ composed: @autoclosure () -> String) -> Character? {
        guard line.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let composed = composed()
        if line.unicodeScalars.elementsEqual(composed.unicodeScalars) { return nil }
        return zip(line, composed).first { !$0.unicodeScalars.elementsEqual($1.unicodeScalars) }?.0 ?? line.first
    }

    /// A line is a paragraph to the bidirectional algorithm (UAX #9): what is opened in it has to be closed in it.
    mutating func checkBidiControls(_ it: LintedText) {
        for (number, line) in it.text.lines.enumerated() {
            var isOpen = 0
            var fault: String?
            for scalar in line.unicodeScalars {
                switch scalar.value {
                case 0x2066...0x2068: isOpen += 1
                case 0x2069:
                    isOpen -= 1
                    if isOpen < 0 { fault = fault ?? "closes an isolate (U+2069) that was not opened" }
                case 0x202A...0x202E:
                    fault = fault ?? "has an embedding or override (U+\(String(scalar.value, radix: 16).uppercased()))"
                default: continue
                }
            }
            if isOpen > 0 { fault = fault ?? "opens an isolate that it does not close" }
            guard let fault else { continue }
            report(
                .bidiControls, .error, it, lineOfText: number, "\(fault).",
                fix: "Remove it; numbers and links of placeholders are isolated by themselves.")
        }
    }

    mutating func checkScript(_ it: LintedText) {
        guard let script = catalog.languages[it.language]?.script, let count = ScriptCount(it.text, script: script)
        else { return }
        if count.letters >= 8, count.share < it.shareOfScript {
            report(
                .wrongScript, .error, it,
                "only \(Int(count.share * 100)) % of it is written in \(script).",
                fix: "Write it in the script that language.yaml names.")
        } else if !count.strays.isEmpty {
            report(
                .wrongScript, count.strays.count > count.native ? .error : .warning, it,
                "\(count.strays.prefix(8).map(String.init).joined(separator: " ")) \(count.strays.count == 1 ? "is" : "are") not written so in \(script).",
                fix: "Write \(script == "Hans" ? "simplified" : "traditional") characters.")
        }
    }

    mutating func compareSentences(
        _ translation: Translation, _ field: TextField, _ mine: LintText, english: Set<String>
    ) {
        for sentence in mine.sentences where english.contains(sentence.text.lowercased()) {
            report(
                .untranslated, .error, translation, field, lineOfText: sentence.line,
                "\"\(sentence.text.prefix(60))\" is still in English.", fix: "Translate it.")
        }
    }

    /// The sentences of all four English texts that are long enough to be no name.
    func sentences(of source: Translation) -> Set<String> {
        Set(source.texts.values.flatMap { LintText($0).sentences.map { $0.text.lowercased() } }.filter(isSentence))
    }

    private func isSentence(_ text: String) -> Bool {
        text.split(separator: " ").count { $0.contains(where: \.isLetter) } >= 4
    }

    mutating func compareLength(
        _ translation: Translation, _ field: TextField, _ mine: LintText, _ english: LintText
    ) {
        guard english.text.count >= 40, mine.text.count * 2 > english.text.count * 5 else { return }
        report(
            .tooLong, .warning, translation, field,
            "has \(mine.text.count) characters, more than two and a half times the \(english.text.count) of the English text.",
            fix: "Check that nothing was added; shorten it.")
    }

    mutating func checkLength(_ translation: Translation) {
        guard let template = translation.texts[.page], let language = catalog.languages[translation.language],
            Script.writesSpaces(language.script), !Self.spacedSyllables.contains(translation.language.language)
        else { return }
        let written = template.source.text.split(whereSeparator: \.isWhitespace).count {
            $0.contains(where: \.isLetter)
        }
        let isKorean = translation.language.language == "ko"
        let words = isKorean && written < Self.pageWords.lowerBound ? written * 3 / 2 : written
        guard !(Self.pageWords ~= words) else { return }
        report(
            .pageLength, .warning, translation, .page,
            "has \(words == written ? "" : "\(written) words, as many as English would say in ")\(words) words; \(Self.pageWords.lowerBound) to \(Self.pageWords.upperBound) are read to the end.",
            fix: words < Self.pageWords.lowerBound
                ? "Say what to do, what to write down and whom to call." : "Shorten it.")
    }

    mutating func checkReadingLevel(_ translation: Translation) {
        guard translation.texts[.page] != nil,
            let text = Renderer(translation, in: catalog, context: options.context).render(.page)
        else { return }
        let level = ReadingLevel(english: text)
        guard level.words >= 30, level.grade > Self.maximumGrade else { return }
        report(
            .readingLevel, .warning, translation, .page,
            "asks for \(oneDecimal(level.grade)) years of school (Flesch–Kincaid); \(oneDecimal(Self.maximumGrade)) is the most.",
            fix: "Shorter sentences and shorter words.")
    }

    /// For the lower end: Korean, which writes particles and copula onto its words, needs two for three of English (0.67, measured over the
    /// repository's pages; the other spaced languages need 0.8 to 1.03).
    private static let pageWords = 120...350
    private static let maximumGrade = 8.0
    /// Languages that put a space after every syllable, so that counting words says nothing.
    private static let spacedSyllables: Set = ["vi", "hmn", "mww"]
}

private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
}
