import CLibcurl
import Outreach

/// Puts a mail's content together with libcurl's MIME API.
enum MailContent {
    /// Plain text alone, or as the lesser alternative beside HTML (RFC 2046, 5.1.4).
    static func mime(of mail: MailSubmission, for curl: UnsafeMutableRawPointer) -> OpaquePointer? {
        guard let mime = curl_mime_init(curl) else { return nil }
        guard add(mail.text, "text/plain; charset=utf-8", to: mime),
            mail.html.map({ add($0, "text/html; charset=utf-8", to: mime) }) ?? true
        else {
            curl_mime_free(mime)
            return nil
        }
        return mime
    }

    /// libcurl appends the boundary.
    static func contentType(of mail: MailSubmission) -> String {
        "Content-Type: multipart/" + (mail.html == nil ? "mixed" : "alternative")
    }

    private static func add(_ text: [UInt8], _ type: String, to mime: OpaquePointer) -> Bool {
        guard let part = curl_mime_addpart(mime) else { return false }
        let bytes = withNetworkLineEnds(text)
        let isCopied = bytes.withUnsafeBytes { buffer in
            // libcurl takes an empty part from a null pointer only.
            curl_mime_data(part, buffer.count == 0 ? nil : buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        return isCopied == CURLE_OK && curl_mime_type(part, type) == CURLE_OK
            && curl_mime_encoder(part, encoder(for: bytes)) == CURLE_OK
    }

    /// The one that makes the mail shorter and, for Latin scripts, leaves it readable. Quoted-printable turns every
    /// byte outside ASCII into three, base64 every three into four.
    private static func encoder(for bytes: [UInt8]) -> String {
        let dear = bytes.reduce(0) { $0 + ($1 > 0x7E || $1 == UInt8(ascii: "=") ? 1 : 0) }
        return dear * 6 > bytes.count ? "base64" : "quoted-printable"
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
