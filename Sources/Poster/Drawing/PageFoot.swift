import CPango
import Outreach

/// The foot of a page: the QR code with its link in clear below, and beside it who says so, as of when, and which page
/// this is. On every page, since pages part on a wall.
struct PageFoot {
    private let code: QRCode
    private let link: SetText
    private let lines: [SetText]
    private let address: String
    private let frame: Frame
    private let side: Double
    private let lineWidth: Double
    private let isRightToLeft: Bool
    let height: Double

    private static let gap = 12.0

    /// - Parameters:
    ///   - frame: of the page; the foot stands at its bottom.
    ///   - page: "page 1 of 2"; nil leaves it out.
    init(
        _ notice: Notice, page: String?, frame: Frame, size: Double, side: Double, _ setter: Typesetter
    ) throws {
        self.frame = frame
        self.side = side
        isRightToLeft = setter.isRightToLeft
        address = notice.link
        code = try QRCode(notice.link)
        let latin = Typesetter(LanguageTag("en")!, isRightToLeft: false)
        link = try latin.set(
            notice.link, width: frame.width,
            Typesetter.Style(
                size: size, isBold: true, alignment: isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT))
        let width = frame.width - side + code.inset(side: side) - Self.gap
        var lines: [SetText] = []
        func add(_ text: String?, isBold: Bool = false, lines count: Int = 1) throws {
            guard let text, !text.allSatisfy(\.isWhitespace) else { return }
            let marked = WordBreaks.marked(text.replacing("\n", with: " "), setter.language)
            lines.append(
                try setter.set(
                    marked, width: width, Typesetter.Style(size: size, isBold: isBold, maxLines: count)))
        }
        try add(notice.words.scan, lines: 2)
        try add(notice.programName, isBold: true)
        try add(notice.words.date(notice.checkedOn))
        try add(page)
        self.lines = lines
        lineWidth = width
        height = Self.gap * 1.5 + max(side, lines.reduce(0) { $0 + $1.height }) + link.height
    }

    func draw(on canvas: Canvas) {
        let top = frame.y + frame.height - height
        canvas.fill(x: frame.x, y: top + Self.gap * 0.75, width: frame.width, height: 1.5)
        let codeTop = top + Self.gap
        let upper = height - Self.gap - link.height
        // The paper's margin is light enough for a quiet zone: so code and text begin at one line.
        let inset = code.inset(side: side)
        code.draw(
            on: canvas, x: isRightToLeft ? frame.x + frame.width - side + inset : frame.x - inset,
            y: codeTop + (upper - side) / 2, side: side)
        var y = codeTop + (upper - lines.reduce(0) { $0 + $1.height }) / 2
        for line in lines {
            line.draw(on: canvas.context, x: isRightToLeft ? frame.x : frame.x + frame.width - lineWidth, y: y)
            y += line.height
        }
        canvas.linked(to: address) {
            link.draw(on: canvas.context, x: frame.x, y: frame.y + frame.height - link.height)
        }
    }
}
