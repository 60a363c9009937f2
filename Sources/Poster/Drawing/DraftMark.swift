import CPango
import Outreach

/// What tells everybody that a page is a draft: a black band with the word across the top, and the word in grey behind
/// the text, so that cutting off the band does not make a draft look approved.
struct DraftMark {
    private let word: SetText
    private let shade: SetText
    private let frame: Frame
    let height: Double

    private static let padding = 6.0

    /// - Parameter words: The languages of which the page carries drafts, each with its own word for it.
    init(_ words: [(setter: Typesetter, word: String?)], frame: Frame, size: Double) throws {
        self.frame = frame
        let english = Typesetter(LanguageTag("en")!, isRightToLeft: false)
        // The isolate keeps a right-to-left word from changing places with the English one.
        let own = words.compactMap { $0.word }.filter { $0 != "DRAFT" }
        let text = (["DRAFT"] + own.map { "\u{2068}\($0)\u{2069}" }).joined(separator: " · ")
        let setter = words.count == 1 ? Typesetter(words[0].setter.language, isRightToLeft: false) : english
        word = try setter.set(
            WordBreaks.marked(text, setter.language) + ": not reviewed, do not post",
            width: frame.width - 2 * Self.padding,
            Typesetter.Style(size: size * 1.15, isBold: true, alignment: PANGO_ALIGN_CENTER))
        shade = try english.set("DRAFT", width: 10_000, Typesetter.Style(size: 170, isBold: true))
        height = word.height + 2 * Self.padding
    }

    /// Behind everything else.
    func drawShade(on canvas: Canvas) {
        canvas.inGrey(0.92) {
            canvas.turned(aroundX: frame.x + frame.width / 2, y: frame.y + frame.height / 2, degrees: -52) {
                shade.trace(on: canvas.context, x: -shade.width / 2, y: -shade.height / 2)
                canvas.fillTrace()
            }
        }
    }

    /// With its top at the top of the frame.
    func drawBand(on canvas: Canvas) {
        canvas.fill(x: frame.x, y: frame.y, width: frame.width, height: height)
        canvas.inGrey(1) {
            word.draw(on: canvas.context, x: frame.x + Self.padding, y: frame.y + Self.padding)
        }
    }
}
