import CPango

/// The title and text of a notice, set in lines below one another.
struct Column {
    private struct Entry {
        let text: SetText
        let line: Int
        /// From the column's left edge.
        let x: Double
        /// Drawn beside the line: the mark of a list's item.
        let mark: (text: SetText, x: Double)?
    }

    private(set) var rows: [Pagination.Row] = []
    private var entries: [Entry] = []
    /// Of the smallest letters.
    private(set) var smallestSize: Double

    /// - Parameter size: of the text's letters, in points; the title's and headings' follow from it.
    init(_ blocks: [NoticeBlock], phones: [String], width: Double, size: Double, _ setter: Typesetter) throws {
        smallestSize = size
        var previous: NoticeBlock.Kind?
        for block in blocks {
            let text = WordBreaks.marked(Typesetter.printable(block.text), setter.language)
            let indent = block.kind == .item ? size * 1.3 : 0
            var style = Typesetter.Style(
                size: size * Self.scale(block.kind), isBold: block.kind == .title || block.kind == .heading)
            style.emphasised = PhoneSpans.find(phones, in: text)
            let set = try setter.set(text, width: width - indent, style)
            let mark = try block.kind == .item ? setter.set("•", width: indent, Typesetter.Style(size: size)) : nil
            for index in set.lines.indices {
                let isLast = index == set.lines.count - 1
                rows.append(
                    Pagination.Row(
                        height: set.lines[index].height,
                        spaceBefore: index == 0 ? Self.space(before: block.kind, after: previous) * size : 0,
                        keepsWithNext: isLast
                            ? block.kind == .title || block.kind == .heading
                            : index == 0 || index == set.lines.count - 2))
                entries.append(
                    Entry(
                        text: set, line: index, x: setter.isRightToLeft ? 0 : indent,
                        mark: index > 0 ? nil : mark.map { ($0, setter.isRightToLeft ? width - indent : 0) }))
            }
            previous = block.kind
        }
    }

    func draw(_ range: Range<Int>, on canvas: OpaquePointer, x: Double, y: Double) {
        var y = y
        for index in range {
            if index > range.lowerBound { y += rows[index].spaceBefore }
            let entry = entries[index]
            entry.text.draw(line: entry.line, on: canvas, x: x + entry.x, y: y)
            if let mark = entry.mark, let base = entry.text.lines.first?.baseline,
                let own = mark.text.lines.first?.baseline
            {
                mark.text.draw(line: 0, on: canvas, x: x + mark.x, y: y + base - own)
            }
            y += rows[index].height
        }
    }

    var height: Double { Pagination.size(rows, 0..<rows.count, atTop: true) }

    private static func scale(_ kind: NoticeBlock.Kind) -> Double {
        switch kind {
        case .title: 1.7
        case .heading: 1.2
        case .paragraph, .item: 1
        }
    }

    /// In sizes of the text's letters.
    private static func space(before kind: NoticeBlock.Kind, after previous: NoticeBlock.Kind?) -> Double {
        switch (previous, kind) {
        case (nil, _): 0
        case (_, .title): 1
        case (.title?, _): 0.5
        case (.heading?, _): 0.1
        case (_, .heading): 0.6
        case (.item?, .item): 0.15
        default: 0.4
        }
    }
}
