import Crypto
import Foundation
import Outreach

/// ECDSA on P-256 with SHA-256, over the timestamp's header followed by the raw body; the key is a Base64 SPKI, the
/// signature Base64 of DER ("Getting Started with the Event Webhook Security Features").
///
/// Checking by a public key has no secret that the time could tell.
struct SendGridSignature: Sendable {
    private let key: P256.Signing.PublicKey

    init?(publicKey: String) {
        guard let der = Data(base64Encoded: publicKey), let key = try? P256.Signing.PublicKey(derRepresentation: der)
        else { return nil }
        self.key = key
    }

    func isRight(_ inbound: InboundRequest) -> Bool {
        guard let timestamp = inbound.headers["x-twilio-email-event-webhook-timestamp"], timestamp.utf8.count <= 32,
            let header = inbound.headers["x-twilio-email-event-webhook-signature"], header.utf8.count <= 200,
            let der = Data(base64Encoded: header), der.base64EncodedString() == header,
            let signature = try? P256.Signing.ECDSASignature(derRepresentation: der)
        else { return false }
        return key.isValidSignature(signature, for: Data(timestamp.utf8) + inbound.body)
    }
}
