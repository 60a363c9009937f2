import Crypto
import Foundation
import Outreach

/// `telnyx-signature-ed25519` (developers.telnyx.com/docs/messaging/messages/receiving-webhooks): Base64 of an Ed25519
/// signature over `timestamp|body`, the timestamp being that of the header `telnyx-timestamp`, in seconds.
///
/// Telnyx's own libraries (Python 4.189, `webhooks.unwrap`) take a timestamp of up to five minutes in either direction;
/// so does this.
struct TelnyxSignature: Sendable {
    /// The age that a signature may have; below zero, what our clock may be behind.
    static let ages: ClosedRange<Duration> = Duration.minutes(-5)...Duration.minutes(5)

    private let key: Curve25519.Signing.PublicKey

    /// Nil for what is no key.
    init?(publicKey: String) {
        guard let bytes = Data(base64Encoded: publicKey), bytes.count == 32,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    func isRight(_ inbound: InboundRequest) -> Bool {
        guard let header = inbound.headers["telnyx-signature-ed25519"], header.utf8.count == 88,
            let signature = Data(base64Encoded: header), signature.base64EncodedString() == header,
            let stamp = inbound.headers["telnyx-timestamp"], let time = Timestamp(written: stamp),
            key.isValidSignature(signature, for: Array(stamp.utf8) + Array("|".utf8) + inbound.body)
        else { return false }
        return Self.ages.contains(inbound.at - time)
    }
}
