/// A mail, or one part of it, as RFC 5322 and MIME (RFC 2045, RFC 2046) write it.
///
/// Reads what others wrote, in any state: lines may end in LF alone, fields may be malformed, parts may be missing. What
/// cannot be read is left out; nothing traps, and the time is linear in the bytes.
struct MailPart {
    private let fields: [(name: String, value: String)]
    /// Without the empty line before it.
    let body: ArraySlice<UInt8>
    let contentType: ContentType

    /// - Parameter standard: the type of a part that names none (`message/rfc822` in a digest).
    init(_ bytes: ArraySlice<UInt8>, standard: String = "text/plain") {
        var rest = bytes
        // The envelope line that a mailbox, or a pipe, puts before the header.
        if rest.starts(with: "From ".utf8) { _ = Self.line(&rest) }
        fields = Self.fields(&rest)
        body = rest
        let type = fields.first { $0.name == "content-type" }?.value
        contentType = ContentType(type ?? standard) ?? ContentType(standard)!
    }

    /// The first field of a name in lower case, unfolded, without space around it.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The body with its transfer encoding undone; as it stands for an encoding that is not known.
    var content: [UInt8] {
        switch self["content-transfer-encoding"]?.lowercased() {
        case "base64": TransferEncoding.base64(body)
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        default: Array(body)
        }
    }

    /// The parts of a multipart, and whether its closing line is there: a mail that was cut off has none.
    func parts() -> (parts: [MailPart], isWhole: Bool) {
        guard contentType.type.hasPrefix("multipart/"), let boundary = contentType.parameters["boundary"],
            (1...200).contains(boundary.utf8.count)
        else { return ([], false) }
        let mark = Array("--\(boundary)".utf8)
        let standard = contentType.type == "multipart/digest" ? "message/rfc822" : "text/plain"
        var parts: [MailPart] = []
        var rest = body
        var start: Int?
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            let line = Self.line(&rest)
            guard line.starts(with: mark) else { continue }
            let tail = line.dropFirst(mark.count)
            let isClosing = tail.starts(with: "--".utf8)
            guard (isClosing ? tail.dropFirst(2) : tail).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let start, parts.count < 100 {
                parts.append(MailPart(Self.withoutLineEnd(body[start..<lineStart]), standard: standard))
            }
            if isClosing { return (parts, true) }
            start = rest.startIndex
        }
        return (parts, false)
    }

    /// Header fields up to the first empty line; `rest` is what follows that.
    static func fields(_ rest: inout ArraySlice<UInt8>) -> [(name: String, value: String)] {
        var raw: [(name: String, value: [UInt8])] = []
        while !rest.isEmpty {
            let line = Self.line(&rest)
            guard let first = line.first else { break }
            if first == 0x20 || first == 0x09 {
                if !raw.isEmpty { raw[raw.count - 1].value += [0x20] + line }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            raw.append((trimmed(name), Array(line[line.index(after: colon)...])))
        }
        return raw.map { ($0.name, trimmed(String(decoding: $0.value, as: UTF8.self))) }
    }

    static func trimmed(_ text: String) -> String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Takes one line off the front, without its end.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: 0x0A)
        let line = rest[..<(end ?? rest.endIndex)]
        rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
        return line.last == 0x0D ? line.dropLast() : line
    }

    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 0x0A else { return bytes }
        let cut = bytes.dropLast()
        return cut.last == 0x0D ? cut.dropLast() : cut
    }
}

/// `multipart/report; report-type=delivery-status; boundary="=_1"` (RFC 2045, section 5.1).
struct ContentType {
    /// In lower case.
    let type: String
    /// Names in lower case. Of a name that comes twice the first counts.
    let parameters: [String: String]

    init?(_ value: String) {
        var pieces = Self.pieces(value)[...]
        guard let type = pieces.popFirst(), type.contains("/") else { return nil }
        self.type = MailPart.trimmed(type).lowercased()
        var parameters: [String: String] = [:]
        for piece in pieces {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = MailPart.trimmed(String(piece[..<equals])).lowercased()
            if parameters[name] == nil {
                parameters[name] = MailPart.trimmed(String(piece[piece.index(after: equals)...]))
            }
        }
        self.parameters = parameters
    }

    /// Split at semicolons outside of quotation marks, with quotation marks and comments taken off.
    private static func pieces(_ value: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var isEscaped = false
        var depth = 0
        for scalar in value.unicodeScalars {
            if isEscaped {
                if depth == 0 { pieces[pieces.count - 1].unicodeScalars.append(scalar) }
                isEscaped = false
                continue
            }
            switch scalar {
            case "\\" where isQuoted || depth > 0: isEscaped = true
            case "\"" where depth == 0: isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted && depth > 0: depth -= 1
            case ";" where !isQuoted && depth == 0: pieces.append("")
            default: if depth == 0 { pieces[pieces.count - 1].unicodeScalars.append(scalar) }
            }
        }
        return pieces
    }
}
