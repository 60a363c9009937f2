import Crypto
import CryptoExtras
import Foundation
import Outreach

/// What a request shows to Vonage: a JSON Web Token of the application, signed with RSA and SHA-256 (RS256), as Vonage's
/// Python library `vonage-jwt` 1.1.5 makes it.
///
/// One for each message: it is good for a quarter of an hour and bears the attempt's id, so the same attempt makes the
/// same one.
struct VonagePass: Sendable {
    private static let lifetime: Int64 = 15 * 60
    private static let header = JSONWebToken.encoded(Array(#"{"alg":"RS256","typ":"JWT"}"#.utf8))

    private let applicationID: [UInt8]
    private let key: _RSA.Signing.PrivateKey

    /// Nil for what is no RSA key of at least 2048 bits.
    init?(applicationID: String, privateKey: String) {
        guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: privateKey) else { return nil }
        self.key = key
        var text: [UInt8] = []
        JSONText.append(applicationID, to: &text)
        self.applicationID = text
    }

    /// Empty if the key does not sign: Vonage then refuses the request, and nothing is sent.
    func token(at time: Timestamp, id: AttemptID) -> String {
        let issued = time.milliseconds / 1000
        var claims = Array(#"{"application_id":"#.utf8) + applicationID
        claims += Array(#","iat":\#(issued),"exp":\#(issued + Self.lifetime),"jti":"\#(id)"}"#.utf8)
        let signed = Self.header + "." + JSONWebToken.encoded(claims)
        guard let signature = try? key.signature(for: Array(signed.utf8), padding: .insecurePKCS1v1_5) else {
            return ""
        }
        return signed + "." + JSONWebToken.encoded(signature.rawRepresentation)
    }
}
