import CPango
import Outreach

/// Prints rights messages as notices for a wall: a PDF with every font inside.
///
/// The text is never smaller than 16 points, in large print never smaller than 22. What does not fit flows to further
/// pages. The same notices give the same bytes. May be used from any thread; posters are drawn one after another.
public struct Poster: Sendable {
    public var paper: PaperSize
    /// For readers who see poorly: at least 22 points.
    public var isLargePrint: Bool
    /// Written into the document as the time at which it was made.
    public var madeAt: Timestamp

    public init(paper: PaperSize, isLargePrint: Bool = false, madeAt: Timestamp) {
        self.paper = paper
        self.isLargePrint = isLargePrint
        self.madeAt = madeAt
    }

    /// In points: the least, and the most to which a short text grows to fill its page.
    var sizes: ClosedRange<Int> { isLargePrint ? 22...30 : 16...22 }

    /// Each notice on pages of its own, with its first text.
    /// - Throws: ``BadInput`` for a character that no font has and for a link that cannot be printed, `PosterFailure`
    ///   when the document cannot be drawn.
    public func separate(_ notices: [Notice]) throws -> PrintedPoster {
        try OneAtATime.run {
            let canvas = canvas(notices)
            var sheets: [PrintedPoster.Sheet] = []
            for notice in notices { sheets += try OwnPages(notice, self).draw(on: canvas) }
            return PrintedPoster(pdf: try canvas.finish(), sheets: sheets)
        }
    }

    /// All notices on one page below one another, each with the longest of its texts with which they fit.
    /// - Throws: Also ``BadInput`` when they do not fit: the text never becomes smaller instead.
    public func together(_ notices: [Notice]) throws -> PrintedPoster {
        try OneAtATime.run {
            let canvas = canvas(notices)
            let sheet = try SharedPage.fitting(notices, self).draw(on: canvas)
            return PrintedPoster(pdf: try canvas.finish(), sheets: [sheet])
        }
    }

    private func canvas(_ notices: [Notice]) -> Canvas {
        Canvas(
            width: paper.width, height: paper.height, title: Typesetter.printable(notices.first?.title ?? ""),
            creator: Typesetter.printable(notices.first?.programName ?? ""), createdAt: madeAt)
    }
}

/// A poster, printed.
public struct PrintedPoster: Sendable, Equatable {
    /// One page of it.
    public struct Sheet: Sendable, Equatable {
        public let languages: [LanguageTag]
        /// Of this notice's pages, counted from one.
        public let number: Int
        public let count: Int
        /// Of the text, in points.
        public let textSize: Double
        /// Of the smallest letters on the page, in points.
        public let smallestSize: Double
        public let isDraft: Bool
    }

    /// The whole document.
    public let pdf: [UInt8]
    public let sheets: [Sheet]
}
