import Crypto
import Foundation
import Outreach

/// `X-Twilio-Signature` (twilio.com/docs/usage/security): Base64 of HMAC-SHA-1, keyed with the auth token, over the
/// public URL followed by the form parameters, each name and value, sorted by name.
///
/// Twilio's own libraries sort by code point, count a repeated name-value pair once, and accept the URL with or without
/// the port, since Twilio signs it in both ways; so does this.
struct TwilioSignature: Sendable {
    private let key: SymmetricKey

    init(authToken: String) { key = SymmetricKey(data: Array(authToken.utf8)) }

    func isRight(_ inbound: InboundRequest, parameters: [(name: [UInt8], value: [UInt8])]) -> Bool {
        guard let header = inbound.headers["x-twilio-signature"], header.utf8.count <= 64,
            let claimed = Data(base64Encoded: header), claimed.base64EncodedString() == header
        else { return false }
        var tail: [UInt8] = []
        var previous: (name: [UInt8], value: [UInt8])?
        for pair in parameters.sorted(by: Self.inOrder) {
            if let previous, previous.name == pair.name, previous.value == pair.value { continue }
            tail.append(contentsOf: pair.name)
            tail.append(contentsOf: pair.value)
            previous = pair
        }
        var isRight = false
        for url in Self.spellings(inbound.url) {
            // Compares in constant time; no early exit either, so that the time tells nothing.
            let right = HMAC<Insecure.SHA1>.isValidAuthenticationCode(
                claimed, authenticating: Array(url.utf8) + tail, using: key)
            isRight = right || isRight
        }
        return isRight
    }

    private static func inOrder(_ a: (name: [UInt8], value: [UInt8]), _ b: (name: [UInt8], value: [UInt8])) -> Bool {
        a.name == b.name ? a.value.lexicographicallyPrecedes(b.value) : a.name.lexicographicallyPrecedes(b.name)
    }

    /// The URL with and without its port.
    static func spellings(_ url: String) -> [String] {
        guard let scheme = url.range(of: "://") else { return [url] }
        let rest = url[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let authority = rest[..<end]
        let host: Substring
        let hasPort: Bool
        if let colon = authority.lastIndex(of: ":"), authority[authority.index(after: colon)...].allSatisfy(\.isNumber)
        {
            host = authority[..<colon]
            hasPort = true
        } else {
            host = authority
            hasPort = false
        }
        let head = url[..<scheme.upperBound]
        if hasPort { return [url, "\(head)\(host)\(rest[end...])"] }
        let port = head.hasPrefix("https") ? 443 : 80
        return [url, "\(head)\(host):\(port)\(rest[end...])"]
    }
}
