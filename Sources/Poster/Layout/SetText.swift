import CPango

/// A text set in lines, ready to be drawn. Owns its Pango layout.
final class SetText {
    struct Line {
        /// From the left edge of the width to where the line's ink is placed.
        let x: Double
        let height: Double
        /// From the line's top down to its base line.
        let baseline: Double
        let width: Double
    }

    let lines: [Line]
    /// In points, of the letters that are not emphasised.
    let size: Double
    private let layout: OpaquePointer

    /// - Parameter leading: how much of the font's own line height a line takes.
    init(owning layout: OpaquePointer, size: Double, leading: Double) {
        self.layout = layout
        self.size = size
        var lines: [Line] = []
        let iterator = pango_layout_get_iter(layout)
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            let baseline = pango_layout_iter_get_baseline(iterator) - logical.y
            let height = Self.points(logical.height)
            lines.append(
                Line(
                    x: Self.points(logical.x), height: height * leading,
                    baseline: Self.points(baseline) - height * (1 - leading) / 2,
                    width: Self.points(logical.width)))
        } while pango_layout_iter_next_line(iterator) != 0
        pango_layout_iter_free(iterator)
        self.lines = lines
    }

    deinit { altavoz_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { lines.reduce(0) { $0 + $1.height } }
    var width: Double { lines.map(\.width).max() ?? 0 }

    /// Draws one line with its top at `y`, in a column whose left edge is at `x`.
    func draw(line index: Int, on canvas: OpaquePointer, x: Double, y: Double) {
        guard lines.indices.contains(index), let line = pango_layout_get_line_readonly(layout, Int32(index)) else {
            return
        }
        cairo_move_to(canvas, x + lines[index].x, y + lines[index].baseline)
        pango_cairo_show_layout_line(canvas, line)
    }

    func draw(on canvas: OpaquePointer, x: Double, y: Double) {
        var y = y
        for index in lines.indices {
            draw(line: index, on: canvas, x: x, y: y)
            y += lines[index].height
        }
    }

    /// The shapes alone, with the top left corner at `x`, `y`: nothing that a search in the document would find.
    func trace(on canvas: OpaquePointer, x: Double, y: Double) {
        cairo_move_to(canvas, x, y)
        pango_cairo_layout_path(canvas, layout)
    }

    /// The first character for which there is no font.
    var missingCharacter: Unicode.Scalar? {
        guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return nil }
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        repeat {
            guard let run = pango_layout_iter_get_run_readonly(iterator), let glyphs = run.pointee.glyphs else {
                continue
            }
            for index in 0..<Int(glyphs.pointee.num_glyphs) {
                let glyph = glyphs.pointee.glyphs[index].glyph
                guard glyph & Self.unknown != 0 else { continue }
                return Unicode.Scalar(glyph & ~Self.unknown) ?? "\u{FFFD}"
            }
        } while pango_layout_iter_next_run(iterator) != 0
        return "\u{FFFD}"
    }

    /// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro with a cast that Swift does not import.
    private static let unknown: UInt32 = 0x1000_0000

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
