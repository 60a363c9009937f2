import Outreach

/// What goes over the wire after DATA: the header and the parts of a mail (RFC 5322, RFC 2045), all of it ASCII in lines
/// of at most 78 characters.
///
/// Written here and not with libcurl's MIME API, which encodes the same text anew for each mail, piece by piece through a
/// tree of parts.
public enum MailContent {
    /// Neither encoding can produce it: in quoted-printable two hexadecimal digits follow a `=`, and base64 ends with it.
    private static let boundary: StaticString = "=_altavoz"

    public static func bytes(of mail: MailSubmission) -> [UInt8] {
        var buffer = ByteBuffer()
        defer { buffer.deallocate() }
        write(mail.headers, parts(of: mail.body), to: &buffer)
        return buffer.bytes
    }

    static func write(_ headers: [String], _ parts: [UInt8], to out: inout ByteBuffer) {
        for line in headers {
            out.append(line)
            out.append("\r\n")
        }
        out.append(parts)
    }

    /// The rest of the header, and plain text alone or as the lesser alternative before HTML (RFC 2046, 5.1.4).
    static func parts(of body: MailBody) -> [UInt8] {
        var out = ByteBuffer()
        defer { out.deallocate() }
        out.append("MIME-Version: 1.0\r\n")
        guard let html = body.html else {
            write(body.text, "text/plain", to: &out)
            return out.bytes
        }
        out.append("Content-Type: multipart/alternative; boundary=\"")
        out.append(boundary)
        out.append("\"\r\n")
        for (part, type) in [(body.text, "text/plain" as StaticString), (html, "text/html")] {
            out.append("\r\n--")
            out.append(boundary)
            out.append("\r\n")
            write(part, type, to: &out)
        }
        out.append("\r\n--")
        out.append(boundary)
        out.append("--\r\n")
        return out.bytes
    }

    private static func write(_ text: [UInt8], _ type: StaticString, to out: inout ByteBuffer) {
        out.append("Content-Type: ")
        out.append(type)
        out.append("; charset=utf-8\r\nContent-Transfer-Encoding: ")
        if isDearInQuotedPrintable(text) {
            out.append("base64\r\n\r\n")
            writeBase64(withNetworkLineEnds(text), to: &out)
        } else {
            out.append("quoted-printable\r\n\r\n")
            writeQuotedPrintable(text, to: &out)
        }
    }

    /// Quoted-printable leaves Latin scripts readable, but turns every byte outside ASCII into three; base64 every three
    /// into four.
    private static func isDearInQuotedPrintable(_ text: [UInt8]) -> Bool {
        text.reduce(0) { $0 + ($1 > 0x7E || $1 == UInt8(ascii: "=") ? 1 : 0) } * 6 > text.count
    }

    /// RFC 2045, 6.7. A line end of the text becomes CRLF (6.7, rule 4).
    private static func writeQuotedPrintable(_ text: [UInt8], to out: inout ByteBuffer) {
        // Each byte in three, and for every 25 of these a line end in three more.
        out.write(atMost: text.count * 4 + 8) { start in
            var position = 0
            var column = 0
            func put(_ byte: UInt8) {
                start[position] = byte
                position += 1
            }
            func breakLine() {
                put(0x0D)
                put(0x0A)
                column = 0
            }
            for index in text.indices {
                let byte = text[index]
                if byte == 0x0A {
                    breakLine()
                    continue
                }
                if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { continue }
                let isSpace = byte == 0x20 || byte == 0x09
                let isLastOfLine =
                    index + 1 == text.count || text[index + 1] == 0x0A
                    || text[index + 1] == 0x0D && index + 2 < text.count && text[index + 2] == 0x0A
                let isLiteral = isSpace ? !isLastOfLine : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
                // 76 characters are allowed, the last of which says that the line goes on.
                if column + (isLiteral ? 1 : 3) > 75 {
                    put(UInt8(ascii: "="))
                    breakLine()
                }
                if isLiteral {
                    put(byte)
                    column += 1
                } else {
                    put(UInt8(ascii: "="))
                    put(hexadecimal(byte >> 4))
                    put(hexadecimal(byte & 15))
                    column += 3
                }
            }
            return position
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

    /// RFC 2045, 6.8, in lines of 76 characters.
    private static func writeBase64(_ bytes: [UInt8], to out: inout ByteBuffer) {
        let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        let letters = alphabet.utf8Start
        out.write(atMost: (bytes.count + 2) / 3 * 4 + bytes.count / 57 * 2 + 2) { start in
            var position = 0
            for first in stride(from: 0, to: bytes.count, by: 3) {
                if first > 0, first.isMultiple(of: 57) {
                    start[position] = 0x0D
                    start[position + 1] = 0x0A
                    position += 2
                }
                let left = bytes.count - first
                let bits =
                    UInt32(bytes[first]) << 16 | (left > 1 ? UInt32(bytes[first + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[first + 2]) : 0)
                start[position] = letters[Int(bits >> 18)]
                start[position + 1] = letters[Int(bits >> 12 & 63)]
                start[position + 2] = left > 1 ? letters[Int(bits >> 6 & 63)] : UInt8(ascii: "=")
                start[position + 3] = left > 2 ? letters[Int(bits & 63)] : UInt8(ascii: "=")
                position += 4
            }
            return position
        }
    }

    /// Text parts have CRLF at line ends, whatever their encoding (RFC 2046, 4.1.1).
    private static func withNetworkLineEnds(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0x0A) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 32 + 8)
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x0A, previous != 0x0D { result.append(0x0D) }
            result.append(byte)
            previous = byte
        }
        return result
    }
}
