import Outreach

/// One row of a CSV file: its fields as bytes, unquoted, one after another in one buffer that is used again for the
/// next row.
public struct CSVRow: Sendable {
    /// The line on which the row begins, counted from one.
    public internal(set) var line = 0
    var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    var ends: [Int] = []

    public init() {}

    public init(line: Int, fields: [String]) {
        self.line = line
        for field in fields {
            bytes += Array(field.utf8)
            ends.append(bytes.count)
        }
    }

    public var count: Int { ends.count }

    /// True when every field is empty: what spreadsheets write for rows that were cleared.
    public var isBlank: Bool { bytes.isEmpty }

    /// The bytes of a field, which the reader has found to be valid UTF-8.
    public func bytes(_ field: Int) -> ArraySlice<UInt8> { bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]] }

    public subscript(_ field: Int) -> String { String(decoding: bytes(field), as: UTF8.self) }

    public var fields: [String] { (0..<count).map { self[$0] } }
}
