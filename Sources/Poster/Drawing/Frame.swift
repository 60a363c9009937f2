/// A rectangle on paper, in points from the top left corner.
struct Frame: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}

/// Paper as printers in the field have it.
public enum PaperSize: String, Sendable, CaseIterable {
    /// 8.5 × 11 inches.
    case letter
    /// 210 × 297 mm (ISO 216).
    case a4

    /// In points.
    var width: Double { self == .letter ? 612 : 210 / 25.4 * 72 }
    /// In points.
    var height: Double { self == .letter ? 792 : 297 / 25.4 * 72 }

    /// What every printer reaches: half an inch from the edges.
    var frame: Frame {
        let margin = 36.0
        return Frame(x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin)
    }
}
