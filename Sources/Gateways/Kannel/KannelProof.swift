import Crypto
import Foundation
import Outreach

/// How an inbound request shows that it comes from our Kannel, which signs nothing: the address that it fetches holds
/// something that nobody else knows.
///
/// For a delivery report that is a code of its attempt alone (`proof`), so that one address that leaks is worth one
/// report. For replies, whose address stands in `kannel.conf`, it is the secret itself (`key`).
struct KannelProof: Sendable {
    private let key: SymmetricKey
    private let secretCode: [UInt8]

    init(secret: String) {
        key = SymmetricKey(data: Array(secret.utf8))
        secretCode = Self.code(of: Array(secret.utf8), key)
    }

    static func isUsable(_ secret: String) -> Bool {
        (16...128).contains(secret.utf8.count)
            && secret.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// The query of the address to which Kannel reports on `attempt`; Kannel fills in the escapes.
    func query(for attempt: AttemptID) -> String {
        "attempt=\(attempt)&proof=\(hexadecimal(code(of: attempt)))&type=%d&reply=%A"
    }

    func isRight(_ proof: [UInt8], of attempt: AttemptID) -> Bool {
        areEqual(proof, Array(hexadecimal(code(of: attempt)).utf8))
    }

    /// Compares codes of both, so that the time tells nothing about the secret, not even its length.
    func isSecret(_ text: [UInt8]) -> Bool { areEqual(Self.code(of: text, key), secretCode) }

    private func code(of attempt: AttemptID) -> [UInt8] {
        Self.code(of: Array("kannel-dlr ".utf8) + attempt.bytes, key)
    }

    private static func code(of bytes: [UInt8], _ key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(16))
    }
}
