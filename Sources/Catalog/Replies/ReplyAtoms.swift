import Foundation

/// The smallest piece of a reply that can be matched: a word, or one character of a script without spaces.
struct ReplyAtom: Equatable {
    var folded: String
    /// In lower case, with accents.
    var plain: String
    /// As it was written.
    var raw: String
    var clause: Int
    var sentence: Int
    let isUnspaced: Bool

    /// Whether accents were typed, or letters that only such a keyboard has.
    var isAccented: Bool { plain != folded }

    static func atoms(_ text: String) -> [ReplyAtom] {
        var atoms: [ReplyAtom] = []
        for word in ReplyWords.split(text) {
            for run in runs(word.text) {
                guard run.isUnspaced else {
                    let folded = ReplyWords.fold(run.text)
                    if !folded.isEmpty {
                        atoms.append(
                            ReplyAtom(
                                folded: folded, plain: ReplyWords.plain(run.text), raw: run.text, clause: word.clause,
                                sentence: word.sentence, isUnspaced: false))
                    }
                    continue
                }
                for scalar in ReplyWords.fold(run.text).unicodeScalars {
                    let text = String(scalar)
                    atoms.append(
                        ReplyAtom(
                            folded: text, plain: text, raw: text, clause: word.clause, sentence: word.sentence,
                            isUnspaced: true))
                }
            }
        }
        return atoms
    }

    /// Parts a word where scripts meet (取消stop) and where a ZIP code sticks to it (join90272).
    private static func runs(_ word: String) -> [(text: String, isUnspaced: Bool)] {
        var runs: [(text: String, isUnspaced: Bool)] = []
        var current = String.UnicodeScalarView()
        var kind = 0
        func close() {
            if !current.isEmpty { runs.append((String(current), kind == 2)) }
            current = String.UnicodeScalarView()
        }
        let scalars = Array(word.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isMark = [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
            var new = kind
            if !isMark {
                if ReplyWords.isUnspaced(scalar) {
                    new = 2
                } else if isDigit(scalar) {
                    // Five digits in a row are a ZIP code; fewer may be a letter's stand-in (st0p).
                    if kind != 3 { new = scalars[index...].prefix(5).count { isDigit($0) } == 5 ? 3 : 1 }
                } else {
                    new = 1
                }
            }
            if new != kind {
                close()
                kind = new
            }
            current.append(scalar)
        }
        close()
        return runs
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }
}
