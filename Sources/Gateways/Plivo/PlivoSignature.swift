import Crypto
import Foundation
import Outreach

/// `X-Plivo-Signature-V3`: Base64 of HMAC-SHA-256, keyed with the auth token, over the public URL with its query sorted,
/// the form parameters, each name and value, sorted by name, and the nonce of `X-Plivo-Signature-V3-Nonce`.
///
/// As Plivo's Python library 4.63 (`validate_v3_signature`) does it: a `?` behind the path where there are a query or
/// parameters, a dot between query and parameters where there are both, a dot before the nonce; of several signatures,
/// with commas between, one is enough.
///
/// `X-Plivo-Signature-Ma-V3` is the same with the token of the main account, and the only one whose token we have where a
/// subaccount owns the number; either is enough.
///
/// Version 2, which covers the address alone and would let anybody who saw one call say anything, is not taken.
struct PlivoSignature: Sendable {
    private let key: SymmetricKey

    init(authToken: String) { key = SymmetricKey(data: Array(authToken.utf8)) }

    func isRight(_ inbound: InboundRequest, parameters: [(name: [UInt8], value: [UInt8])]) -> Bool {
        let headers = ["x-plivo-signature-v3", "x-plivo-signature-ma-v3"].compactMap { inbound.headers[$0] }
        guard !headers.isEmpty, headers.allSatisfy({ $0.utf8.count <= 512 }),
            let nonce = inbound.headers["x-plivo-signature-v3-nonce"], (1...128).contains(nonce.utf8.count)
        else { return false }
        let signed = Self.signed(url: inbound.url, parameters: parameters, nonce: nonce)
        var isRight = false
        for text in headers.lazy.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
            let text = text.drop { $0 == " " }
            guard let claimed = Data(base64Encoded: String(text)), claimed.base64EncodedString() == text else {
                continue
            }
            // No early exit, so that the time tells nothing.
            let right = HMAC<SHA256>.isValidAuthenticationCode(claimed, authenticating: signed, using: key)
            isRight = right || isRight
        }
        return isRight
    }

    static func signed(url: String, parameters: [(name: [UInt8], value: [UInt8])], nonce: String) -> [UInt8] {
        let withoutFragment = url.prefix { $0 != "#" }
        let base = withoutFragment.prefix { $0 != "?" }
        let query = FormEncoding.parse(withoutFragment.utf8.dropFirst(base.utf8.count + 1)).sorted(by: inOrder)
        var signed = Array(base.utf8)
        if !query.isEmpty || !parameters.isEmpty { signed.append(UInt8(ascii: "?")) }
        for (index, pair) in query.enumerated() {
            if index > 0 { signed.append(UInt8(ascii: "&")) }
            signed += pair.name
            signed.append(UInt8(ascii: "="))
            signed += pair.value
        }
        if !query.isEmpty, !parameters.isEmpty { signed.append(UInt8(ascii: ".")) }
        for pair in parameters.sorted(by: inOrder) {
            signed += pair.name
            signed += pair.value
        }
        signed.append(UInt8(ascii: "."))
        signed += Array(nonce.utf8)
        return signed
    }

    private static func inOrder(_ a: (name: [UInt8], value: [UInt8]), _ b: (name: [UInt8], value: [UInt8])) -> Bool {
        a.name == b.name ? a.value.lexicographicallyPrecedes(b.value) : a.name.lexicographicallyPrecedes(b.name)
    }
}
