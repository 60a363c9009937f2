import CQRCode
import Outreach

/// A QR code (ISO/IEC 18004) with a quarter of its area to spare, since jobsites are dirty.
struct QRCode {
    /// Modules on a side, without the quiet zone.
    let size: Int
    private let isDark: [Bool]

    /// What surrounds the code must be light for so many modules.
    static let quietZone = 4
    /// Longer links make modules too small for a telephone at arm's length.
    static let longest = 200

    /// - Throws: ``BadInput`` for a link that is empty, too long, or not in ASCII.
    init(_ link: String) throws {
        guard !link.isEmpty, link.utf8.count <= Self.longest, link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let code = QRcode_encodeString8bit(link, 0, QR_ECLEVEL_Q)
        else {
            throw BadInput(
                field: "link", found: "\"\(link.prefix(60))\" (\(link.utf8.count) bytes)",
                expected: "a web address of at most \(Self.longest) ASCII characters without spaces")
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        isDark = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// How far its dark part is from the edge of a square of so many points.
    func inset(side: Double) -> Double { side / Double(size + 2 * Self.quietZone) * Double(Self.quietZone) }

    /// - Parameter side: of the square with its quiet zone, in points.
    func draw(on canvas: Canvas, x: Double, y: Double, side: Double) {
        canvas.fill(x: x, y: y, width: side, height: side, grey: 1)
        let module = side / Double(size + 2 * Self.quietZone)
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark[row * size + column] { column += 1 }
                guard column > start else {
                    column += 1
                    continue
                }
                // Modules of a row are one bar, a hair higher than they are, so that no gap shows between rows.
                canvas.fill(
                    x: x + Double(start + Self.quietZone) * module, y: y + Double(row + Self.quietZone) * module,
                    width: Double(column - start) * module, height: module * 1.02)
            }
        }
    }
}
