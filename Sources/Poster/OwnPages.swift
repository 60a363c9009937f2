import CPango
import Outreach

/// One notice on pages of its own.
struct OwnPages {
    private let notice: Notice
    private let poster: Poster
    private let setter: Typesetter
    private let column: Column
    private let pages: [Range<Int>]
    private let feet: [PageFoot]
    private let mark: DraftMark?
    private let size: Double

    private static let codeSide = 118.0

    /// The largest letters that take no more pages than the smallest would.
    init(_ notice: Notice, _ poster: Poster) throws {
        self.notice = notice
        self.poster = poster
        let setter = Typesetter(notice.language, isRightToLeft: notice.isRightToLeft)
        self.setter = setter
        let smallest = Double(poster.sizes.lowerBound)
        let frame = poster.paper.frame
        mark = notice.isDraft ? try DraftMark([(setter, notice.words.draft)], frame: frame, size: smallest) : nil
        let markHeight = mark.map { $0.height + 8 } ?? 0
        func foot(_ page: Int, _ count: Int) throws -> PageFoot {
            try PageFoot(
                notice, page: count > 1 ? notice.words.page(page, of: count) : nil, frame: frame, size: smallest,
                side: Self.codeSide, setter)
        }
        // Measured with the longest that a page's number can become, so that no page's foot is higher.
        let room = frame.height - markHeight - (try foot(99, 99).height)
        let blocks =
            [NoticeBlock(kind: .title, text: notice.title)] + NoticeBlock.blocks(of: notice.texts.first ?? "")
        func column(_ size: Double) throws -> (Column, [Range<Int>]) {
            let column = try Column(blocks, phones: notice.phones, width: frame.width, size: size, setter)
            return (column, Pagination.pages(column.rows, height: room))
        }
        var chosen = try column(smallest)
        var size = smallest
        for larger in poster.sizes.dropFirst() {
            let candidate = try column(Double(larger))
            guard candidate.1.count <= chosen.1.count else { break }
            chosen = candidate
            size = Double(larger)
        }
        (self.column, pages) = chosen
        self.size = size
        let count = pages.count
        feet = try pages.indices.map { try foot($0 + 1, count) }
    }

    func draw(on canvas: Canvas) -> [PrintedPoster.Sheet] {
        let frame = poster.paper.frame
        for (page, foot) in zip(pages, feet) {
            mark?.drawShade(on: canvas)
            mark?.drawBand(on: canvas)
            column.draw(page, on: canvas.context, x: frame.x, y: frame.y + (mark.map { $0.height + 8 } ?? 0))
            foot.draw(on: canvas)
            canvas.endPage()
        }
        return pages.indices.map {
            PrintedPoster.Sheet(
                languages: [notice.language], number: $0 + 1, count: pages.count, textSize: size,
                smallestSize: min(column.smallestSize, Double(poster.sizes.lowerBound)), isDraft: notice.isDraft)
        }
    }
}
