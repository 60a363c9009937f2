import Crypto
import CryptoExtras
import Foundation
import Outreach
import Synchronization
import X509

/// The certificates with which Amazon SNS signs, by the addresses where they lie, each kept as long as it is valid.
///
/// The chain above a certificate is not followed: the file holds none that could be counted on. What vouches for it is that
/// it came over TLS from the one host of the topic's region, whose own certificate the transport has verified.
final class SNSCertificates: Sendable {
    struct Certificate: Sendable {
        let key: _RSA.Signing.PublicKey
        let valid: ClosedRange<Timestamp>
    }

    /// SNS changes its certificate once a year or so; more than these are never in use.
    static let limit = 16

    private let known = Mutex<[String: Certificate]>([:])

    /// The certificate from this address, if it is known and valid at `now`.
    func certificate(_ url: String, at now: Timestamp) -> Certificate? {
        known.withLock { $0[url] }.flatMap { $0.valid.contains(now) ? $0 : nil }
    }

    /// Takes a certificate that was fetched.
    /// - Returns: false for anything but a valid certificate of SNS.
    func take(_ pem: [UInt8], from url: String, host: String, at now: Timestamp) -> Bool {
        guard let certificate = Self.read(pem, host: host), certificate.valid.contains(now) else { return false }
        known.withLock { known in
            if known.count >= Self.limit, known[url] == nil { known.removeAll() }
            known[url] = certificate
        }
        return true
    }

    private static func read(_ pem: [UInt8], host: String) -> Certificate? {
        let end = "-----END CERTIFICATE-----"
        let text = String(decoding: pem, as: UTF8.self)
        // The first is the one that signs, whatever follows it.
        guard let cut = text.firstRange(of: end),
            let certificate = try? X509.Certificate(pemEncoded: String(text[..<cut.upperBound])),
            names(of: certificate).contains(where: { $0 == "sns.amazonaws.com" || $0 == host }),
            let key = _RSA.Signing.PublicKey(certificate.publicKey), key.keySizeInBits >= 2048
        else { return nil }
        let (start, stop) = (Timestamp(certificate.notValidBefore), Timestamp(certificate.notValidAfter))
        return start <= stop ? Certificate(key: key, valid: start...stop) : nil
    }

    private static func names(of certificate: X509.Certificate) -> [String] {
        var names: [String] = []
        for relative in certificate.subject {
            for attribute in relative where attribute.type == .RDNAttributeType.commonName {
                names.append(attribute.value.description)
            }
        }
        if let others = try? certificate.extensions.subjectAlternativeNames {
            for case .dnsName(let name) in others { names.append(name) }
        }
        return names
    }
}
