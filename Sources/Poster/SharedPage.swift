import CPango
import Outreach

/// Several notices on one page, below one another.
struct SharedPage {
    private struct Part {
        let notice: Notice
        let column: Column
        let code: QRCode
        let link: SetText
        let isRightToLeft: Bool
        let height: Double
    }

    private let parts: [Part]
    private let foot: [SetText]
    private let mark: DraftMark?
    private let poster: Poster
    private let size: Double
    private let needed: Double

    private static let codeSide = 104.0
    private static let gap = 12.0

    /// The longest texts that fit, and the largest letters with them.
    /// - Throws: ``BadInput`` that says what to do when not even the shortest texts fit.
    static func fitting(_ notices: [Notice], _ poster: Poster) throws -> SharedPage {
        let smallest = Double(poster.sizes.lowerBound)
        let depth = notices.map(\.texts.count).max() ?? 0
        for length in 0..<depth {
            var page = try SharedPage(notices, length: length, size: smallest, poster)
            guard page.fits else { continue }
            for larger in poster.sizes.dropFirst() {
                let candidate = try SharedPage(notices, length: length, size: Double(larger), poster)
                guard candidate.fits else { break }
                page = candidate
            }
            return page
        }
        let alone = try notices.count { try SharedPage([$0], length: depth - 1, size: smallest, poster).fits }
        throw BadInput(
            field: "one page",
            found: "\(notices.map(\.language.text).joined(separator: ", ")): too much for one page",
            expected: "texts that fit on one \(poster.paper.rawValue) page at \(poster.sizes.lowerBound) points",
            remedy: notices.count > 1 && alone == notices.count
                ? "Print a page for each language instead (without --one-page), or name fewer languages."
                : "Print pages of their own instead (without --one-page).")
    }

    private init(_ notices: [Notice], length: Int, size: Double, _ poster: Poster) throws {
        self.poster = poster
        self.size = size
        let frame = poster.paper.frame
        let smallest = Double(poster.sizes.lowerBound)
        let setters = notices.map { Typesetter($0.language, isRightToLeft: $0.isRightToLeft) }
        let drafts = zip(notices, setters).filter(\.0.isDraft).map { ($0.1, $0.0.words.draft) }
        mark = drafts.isEmpty ? nil : try DraftMark(drafts, frame: frame, size: smallest)
        let latin = Typesetter(LanguageTag("en")!, isRightToLeft: false)
        parts = try zip(notices, setters).map { notice, setter in
            let text = notice.texts[min(length, notice.texts.count - 1)]
            let column = try Column(
                [NoticeBlock(kind: .title, text: notice.title)] + NoticeBlock.blocks(of: text),
                phones: notice.phones, width: frame.width - Self.codeSide - Self.gap, size: size, setter)
            let link = try latin.set(
                notice.link, width: frame.width,
                Typesetter.Style(
                    size: smallest, isBold: true,
                    alignment: notice.isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT))
            return Part(
                notice: notice, column: column, code: try QRCode(notice.link), link: link,
                isRightToLeft: notice.isRightToLeft,
                height: max(column.height + Self.gap / 2, Self.codeSide) + link.height)
        }
        let first = notices.first
        foot = try [first?.programName, first.map { $0.checkedOn.description }].compactMap(\.self).map {
            try latin.set(
                $0.replacing("\n", with: " "), width: frame.width / 2 - Self.gap,
                Typesetter.Style(size: smallest, maxLines: 1))
        }
        needed =
            (mark?.height ?? 0) + parts.reduce(0) { $0 + $1.height + Self.gap } + (foot.map(\.height).max() ?? 0)
    }

    private var fits: Bool { needed <= poster.paper.frame.height }

    func draw(on canvas: Canvas) -> PrintedPoster.Sheet {
        let frame = poster.paper.frame
        mark?.drawShade(on: canvas)
        mark?.drawBand(on: canvas)
        // What is left over is shared out, so that the page is full.
        let spare = min((frame.height - needed) / Double(max(parts.count, 1)), 30)
        var y = frame.y + (mark?.height ?? 0)
        for (index, part) in parts.enumerated() {
            if index > 0 { canvas.fill(x: frame.x, y: y + Self.gap / 2 - 1, width: frame.width, height: 1.5) }
            y += Self.gap
            // The code stands opposite the text's beginning, as far out as its link below it.
            let inset = part.code.inset(side: Self.codeSide)
            let codeX = part.isRightToLeft ? frame.x - inset : frame.x + frame.width - Self.codeSide + inset
            part.code.draw(on: canvas, x: codeX, y: y, side: Self.codeSide)
            let textX = part.isRightToLeft ? frame.x + Self.codeSide + Self.gap : frame.x
            part.column.draw(0..<part.column.rows.count, on: canvas.context, x: textX, y: y)
            y += part.height - part.link.height
            canvas.linked(to: part.notice.link) { part.link.draw(on: canvas.context, x: frame.x, y: y) }
            y += part.link.height + spare
        }
        let footY = frame.y + frame.height - (foot.map(\.height).max() ?? 0)
        if let name = foot.first { name.draw(on: canvas.context, x: frame.x, y: footY) }
        if foot.count > 1 {
            foot[1].draw(on: canvas.context, x: frame.x + frame.width - foot[1].width, y: footY)
        }
        canvas.endPage()
        return PrintedPoster.Sheet(
            languages: parts.map(\.notice.language), number: 1, count: 1, textSize: size,
            smallestSize: Double(poster.sizes.lowerBound), isDraft: mark != nil)
    }
}
