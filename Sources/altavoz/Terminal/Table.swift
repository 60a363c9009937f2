/// Rows under headings, for a terminal: never wider than its width, long cells wrapped by display width.
struct Table {
    struct Column {
        let title: String
        var isNumber = false
        /// May be narrowed and wrapped when the table is too wide.
        var wraps = false

        static func text(_ title: String) -> Column { Column(title: title) }
        static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
        static func wrapping(_ title: String) -> Column { Column(title: title, wraps: true) }
    }

    let columns: [Column]
    var rows: [[String]] = []
    var indent = 0

    init(_ columns: [Column], indent: Int = 0) {
        self.columns = columns
        self.indent = indent
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    func lines(width: Int = 80) -> [String] {
        let widths = fitted(width - indent)
        let margin = String(repeating: " ", count: indent)
        var lines = [margin + line(columns.map(\.title), widths)]
        lines.append(margin + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        for row in rows {
            let cells = zip(row, widths).map { Wrapping.lines($0, width: $1) }
            for position in 0..<(cells.map(\.count).max() ?? 1) {
                lines.append(margin + line(cells.map { position < $0.count ? $0[position] : "" }, widths))
            }
        }
        return lines
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = ""
        for (position, column) in columns.enumerated() {
            let isLast = position == columns.count - 1
            let cell = Bidi.isolated(cells[position])
            if column.isNumber {
                text += Wrapping.padded(cell, to: widths[position], right: true)
            } else {
                text += isLast ? cell : Wrapping.padded(cell, to: widths[position])
            }
            if !isLast { text += "  " }
        }
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    /// The natural widths, less what the widest columns must give up: first those that wrap, then any.
    private func fitted(_ width: Int) -> [Int] {
        var widths = columns.indices.map { position in
            let cells = rows.map { $0[position].split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0 }
            return max(DisplayWidth.of(columns[position].title), cells.max() ?? 0)
        }
        var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
        for wrappingOnly in [true, false] {
            while excess > 0 {
                let candidates = columns.indices.filter { (columns[$0].wraps || !wrappingOnly) && widths[$0] > 8 }
                guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return widths
    }
}

/// Horizontal bars with their numbers, the longest as wide as there is room.
struct BarChart {
    struct Bar {
        let label: String
        let value: Int
    }

    let bars: [Bar]
    var indent = 2

    func lines(width: Int = 80) -> [String] {
        let labels = bars.map { DisplayWidth.of($0.label) }.max() ?? 0
        let label = min(labels, width / 2)
        let total = bars.map(\.value).reduce(0, +)
        let numbers = bars.map { Numbers.grouped($0.value) }
        let number = numbers.map(\.count).max() ?? 0
        let room = max(4, width - indent - label - 2 - number - 2 - 7)
        let longest = max(1, bars.map(\.value).max() ?? 1)
        return zip(bars, numbers).map { bar, text in
            let name = Wrapping.padded(Self.cut(bar.label, label), to: label)
            let share = Wrapping.padded(Numbers.percent(bar.value, of: total), to: 6, right: true)
            let line =
                String(repeating: " ", count: indent) + Bidi.isolated(name) + "  "
                + Wrapping.padded(text, to: number, right: true) + " " + share + "  "
                + Self.bar(bar.value, longest: longest, room: room)
            return line.hasSuffix(" ") ? String(line.reversed().drop { $0 == " " }.reversed()) : line
        }
    }

    /// In eighths of a cell; anything above zero shows.
    private static func bar(_ value: Int, longest: Int, room: Int) -> String {
        guard value > 0 else { return "" }
        let eighths = max(1, value * room * 8 / longest)
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        return (Wrapping.lines(text, width: width - 1).first ?? "") + "…"
    }
}

/// Numbers as a person reads them.
enum Numbers {
    /// `12,345`
    static func grouped(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        var position = digits.count - 3
        while position > 0 {
            digits.insert(",", at: position)
            position -= 3
        }
        return (value < 0 ? "-" : "") + String(digits)
    }

    /// `12.3%`, rounded to the nearest tenth; `–` of nothing.
    static func percent(_ value: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let tenths = (value * 1000 + total / 2) / total
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// `1 worker`, `2 workers`
    static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
        grouped(value) + " " + (value == 1 ? singular : plural ?? singular + "s")
    }

    /// `42 s`, `3 min`, `2 h 5 min`, `3 days 4 h`
    static func duration(_ duration: Duration) -> String {
        let seconds = max(0, duration.components.seconds)
        switch seconds {
        case 0..<90: return "\(seconds) s"
        case 90..<5400: return "\((seconds + 30) / 60) min"
        case 5400..<172_800:
            let minutes = seconds % 3600 / 60
            return "\(seconds / 3600) h" + (minutes == 0 ? "" : " \(minutes) min")
        default: return "\(seconds / 86_400) days \(seconds % 86_400 / 3600) h"
        }
    }
}
