import Crypto
import Foundation
import Outreach

/// HTTP basic authentication (RFC 7617) of a provider's calls, where it signs nothing.
///
/// Codes of both are compared, in constant time, so that the time tells nothing about the password, not even its length.
struct BasicPassword: Sendable {
    private let key: SymmetricKey
    private let code: [UInt8]

    init(_ credentials: Credentials) {
        let right = "Basic " + Data("\(credentials.user):\(credentials.secret)".utf8).base64EncodedString()
        key = SymmetricKey(data: Array(right.utf8))
        code = Array(HMAC<SHA256>.authenticationCode(for: Array(right.utf8), using: key))
    }

    func isRight(_ header: String?) -> Bool {
        guard let header, header.utf8.count <= 1024 else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(header.utf8), using: key)
    }
}
