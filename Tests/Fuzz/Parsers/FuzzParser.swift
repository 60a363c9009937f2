/// Something that reads bytes which others have made. It may refuse them; it may not trap, whatever they are.
public struct FuzzParser: Sendable {
    /// Also the name of the folder of its seeds, in `Tests/Fuzz/Corpus`.
    public let name: String
    public let read: @Sendable ([UInt8]) -> Void

    init(_ name: String, _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.read = { bytes in
            do { try read(bytes) } catch { keep("\(error)".utf8.count) }
        }
    }

    /// Every one that `make fuzz` and the tests run. A new parser is one line in one of these lists.
    public static let all = texts + mails + inbound + answers + people + catalog + feeds

    public static func named(_ name: String) -> FuzzParser? { all.first { $0.name == name } }
}

/// Keeps a result from being optimised away.
@inline(never)
func keep<T>(_ value: T) { _ = value }

/// Bytes as a string, as readers of text files get them.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The first line, and the rest.
func lines(_ bytes: [UInt8]) -> (first: [UInt8], rest: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, []) }
    return (Array(bytes[..<end]), Array(bytes[(end + 1)...]))
}
