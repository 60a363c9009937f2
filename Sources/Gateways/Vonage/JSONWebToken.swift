import Crypto
import Foundation

/// The parts of a signed JSON Web Token in its compact form (RFC 7515, section 7.1): header, payload and signature in
/// Base64 for URLs, with dots between.
struct JSONWebToken {
    let header: JSONTree
    let claims: JSONTree
    /// What is signed: header and payload as they are written.
    let signed: [UInt8]
    let signature: [UInt8]

    /// Nil for what is not written in exactly this way. Says nothing about who signed it.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, text.utf8.count <= 4096,
            let header = Self.decoded(parts[0]).flatMap({ JSONTree($0) }),
            let claims = Self.decoded(parts[1]).flatMap({ JSONTree($0) }), let signature = Self.decoded(parts[2])
        else { return nil }
        self.header = header
        self.claims = claims
        self.signature = signature
        signed = Array(text.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
    }

    static func encoded(_ bytes: some DataProtocol) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for anything but the one spelling of the bytes.
    private static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        let plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), encoded(data) == text else { return nil }
        return Array(data)
    }
}
