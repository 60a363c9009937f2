import Crypto
import Foundation
import Outreach

/// Checks what a described provider shows with its calls.
struct HTTPProof: Sendable {
    private let proof: HTTPDescription.Inbound.Proof
    private let key: SymmetricKey
    private let secretCode: [UInt8]

    init(_ proof: HTTPDescription.Inbound.Proof, secret: String) {
        self.proof = proof
        key = SymmetricKey(data: Array(secret.utf8))
        secretCode = Array(HMAC<SHA256>.authenticationCode(for: Array(secret.utf8), using: key))
    }

    func isRight(_ inbound: InboundRequest) -> Bool {
        switch proof {
        case .sharedSecret(let header):
            guard let shown = inbound.headers[header.lowercased()], shown.utf8.count <= 512 else { return false }
            // Codes of both are compared, so that the time tells nothing about the secret, not even its length.
            return HMAC<SHA256>.isValidAuthenticationCode(secretCode, authenticating: Array(shown.utf8), using: key)
        case .hmac(let header, let prefix, let spelling, let timeHeader, let separator, let tolerance):
            guard let shown = inbound.headers[header.lowercased()], shown.hasPrefix(prefix), shown.utf8.count <= 512
            else { return false }
            var signed = inbound.body
            var isOfNow = true
            if let timeHeader {
                guard let stamp = inbound.headers[timeHeader.lowercased()], let time = Timestamp(written: stamp)
                else { return false }
                signed = Array(stamp.utf8) + Array(separator.utf8) + signed
                let age = inbound.at - time
                isOfNow = age <= tolerance && age >= .zero - tolerance
            }
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
            let right = spelling == .hex ? hexadecimal(code) : Data(code).base64EncodedString()
            return areEqual(Array(shown.utf8.dropFirst(prefix.utf8.count)), Array(right.utf8)) && isOfNow
        }
    }
}
