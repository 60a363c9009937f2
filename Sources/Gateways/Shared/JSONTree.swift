/// One whole JSON text (RFC 8259), where what is wanted lies deep: answers and reports of providers.
///
/// Numbers and literals stay as they are written; null is as good as absent. Of members with the same name the last
/// counts.
indirect enum JSONTree: Sendable, Equatable {
    case text(String)
    case list([JSONTree])
    case object([Member])
    case null

    struct Member: Sendable, Equatable {
        let name: String
        let value: JSONTree
    }

    /// Nil unless the bytes are one whole value: what was cut off must not count as read.
    init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes: bytes)
        guard let tree = scanner.tree(depth: 0) else { return nil }
        scanner.skipSpace()
        guard scanner.position == bytes.count else { return nil }
        self = tree
    }

    /// A member of an object; nil where there is none.
    subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// An element of a list; nil where there is none.
    subscript(index: Int) -> JSONTree? {
        guard case .list(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// What a JSON pointer (RFC 6901) such as `/data/to/0/status` names; the empty one names the whole.
    func at(_ pointer: String) -> JSONTree? {
        guard !pointer.isEmpty else { return self }
        guard pointer.hasPrefix("/") else { return nil }
        var here = self
        for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            let next: JSONTree?
            if case .list = here { next = Int(name).flatMap { here[$0] } } else { next = here[name] }
            guard let next else { return nil }
            here = next
        }
        return here
    }

    /// The text, number or literal that a pointer names; nil for anything else.
    func text(_ pointer: String) -> String? {
        guard case .text(let text)? = at(pointer) else { return nil }
        return text
    }

    /// The elements of a list; none of anything else.
    var elements: [JSONTree] {
        if case .list(let elements) = self { elements } else { [] }
    }
}

extension JSONScanner {
    fileprivate mutating func tree(depth: Int) -> JSONTree? {
        skipSpace()
        guard depth < 32, position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "\""): return string().map(JSONTree.text)
        case UInt8(ascii: "{"):
            position += 1
            var members: [JSONTree.Member] = []
            let isWhole = items(until: UInt8(ascii: "}")) { scanner in
                scanner.skipSpace()
                guard let name = scanner.string() else { return false }
                scanner.skipSpace()
                guard scanner.take(UInt8(ascii: ":")), let value = scanner.tree(depth: depth + 1) else { return false }
                members.append(JSONTree.Member(name: name, value: value))
                return true
            }
            return isWhole ? .object(members) : nil
        case UInt8(ascii: "["):
            position += 1
            var elements: [JSONTree] = []
            let isWhole = items(until: UInt8(ascii: "]")) { scanner in
                guard let value = scanner.tree(depth: depth + 1) else { return false }
                elements.append(value)
                return true
            }
            return isWhole ? .list(elements) : nil
        default:
            guard let word = bareWord() else { return nil }
            return word == "null" ? .null : .text(word)
        }
    }

    /// Items with commas between them, up to the closing bracket.
    private mutating func items(until end: UInt8, read: (inout JSONScanner) -> Bool) -> Bool {
        skipSpace()
        if take(end) { return true }
        while true {
            guard read(&self) else { return false }
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            return take(end)
        }
    }
}
