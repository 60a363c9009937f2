/// Reads the members of one JSON object (RFC 8259) that a gateway answers with, without building a tree.
///
/// Answers are read once per message, so this keeps to one pass over the bytes. Nested values are stepped over.
struct FlatJSON {
    /// Few, so that looking through them is quicker than hashing their names.
    private var texts: [(name: String, text: String)] = []

    /// Nil unless the bytes are one whole object: an answer that was cut off must not count as read.
    init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes: bytes)
        guard scanner.object(depth: 0, member: { texts.append((name: $0, text: $1)) }) else { return nil }
        scanner.skipSpace()
        guard scanner.position == bytes.count else { return nil }
    }

    /// A member that is a string, or a number or literal as it is written; nil for null, nested values and absent
    /// members. Of members with the same name the last counts.
    subscript(name: String) -> String? { texts.last { $0.name == name }?.text }
}
