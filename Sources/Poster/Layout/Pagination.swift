/// Divides rows among pages.
enum Pagination {
    /// One line of a text, as far as dividing is concerned.
    struct Row: Equatable {
        var height: Double
        /// Left out at the top of a page.
        var spaceBefore: Double = 0
        /// A page does not end here: after a heading, after a paragraph's first line, before its last.
        var keepsWithNext = false
    }

    /// - Parameter height: of a page. A row that is higher has a page to itself.
    /// - Returns: Ranges of rows, one a page; at least one, and none empty but for no rows at all.
    static func pages(_ rows: [Row], height: Double) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        var used = 0.0
        var next = 0
        while next < rows.count {
            let chunk = chunk(rows, from: next)
            let isFirst = next == start
            let needed = size(rows, chunk, atTop: isFirst)
            if used + needed <= height {
                used += needed
                next = chunk.upperBound
            } else if !isFirst {
                pages.append(start..<next)
                start = next
                used = 0
            } else {
                // What must stay together is higher than a page: divided wherever the page is full.
                repeat {
                    used += rows[next].height + (next == start ? 0 : rows[next].spaceBefore)
                    next += 1
                } while next < chunk.upperBound && used + rows[next].spaceBefore + rows[next].height <= height
            }
        }
        if start < rows.count || pages.isEmpty { pages.append(start..<rows.count) }
        return pages
    }

    private static func chunk(_ rows: [Row], from start: Int) -> Range<Int> {
        var end = start
        while end < rows.count - 1, rows[end].keepsWithNext { end += 1 }
        return start..<end + 1
    }

    static func size(_ rows: [Row], _ range: Range<Int>, atTop: Bool) -> Double {
        range.reduce(0) { $0 + rows[$1].height + (atTop && $1 == range.lowerBound ? 0 : rows[$1].spaceBefore) }
    }
}
