import Crypto
import Foundation
import Outreach

/// How a webhook shows that it comes from Vonage (developer.vonage.com/getting-started/concepts/webhooks, "Signed
/// webhooks"): `Authorization: Bearer` with a JSON Web Token, signed with the account's signature secret (HMAC-SHA-256),
/// whose claim `payload_hash` is the SHA-256 of the body in hexadecimal digits and whose claim `iat` is the time.
///
/// Vonage tries for a day to bring a webhook that was not taken. Whether it then signs anew is unconfirmed, and a STOP that
/// is refused for its age would be lost: so a day and an hour are allowed. What is repeated within that time is known by
/// its id and changes nothing but that a STOP is obeyed again.
struct VonageSignature: Sendable {
    /// The age that a signature may have; below zero, what our clock may be behind.
    static let ages: ClosedRange<Duration> = Duration.minutes(-5)...Duration.hours(25)

    private let key: SymmetricKey

    init(secret: String) { key = SymmetricKey(data: Array(secret.utf8)) }

    func isRight(_ inbound: InboundRequest) -> Bool {
        let scheme = "Bearer "
        guard let header = inbound.headers["authorization"], header.hasPrefix(scheme),
            let token = JSONWebToken(header.dropFirst(scheme.count)),
            // The kind of signature is ours to say, never the sender's.
            HMAC<SHA256>.isValidAuthenticationCode(token.signature, authenticating: token.signed, using: key),
            token.header.text("/alg") == "HS256",
            let hash = token.claims.text("/payload_hash"),
            areEqual(Array(hash.utf8), Array(hexadecimal(SHA256.hash(data: inbound.body)).utf8)),
            let issued = token.claims.text("/iat").flatMap(Timestamp.init(written:))
        else { return false }
        return Self.ages.contains(inbound.at - issued)
    }
}
