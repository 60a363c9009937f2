import Crypto
import Outreach

/// The four characters that stand for a message in a link: `https://rights.example.org/m/7kqf-es`.
///
/// A link is seen on lock screens and in browser histories, so it must not name the subject; it is the same for every
/// reader, so that it cannot be tied to one. The code is the key's SHA-256, written in an alphabet without vowels (no
/// code spells a word) and without characters that look alike. 27⁴ codes: the loader refuses a catalog in which two
/// keys share one.
public struct MessageCode: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ key: MessageKey) {
        var number: UInt32 = 0
        for byte in SHA256.hash(data: Array(key.text.utf8)).prefix(4) { number = number << 8 | UInt32(byte) }
        var text: [UInt8] = []
        for _ in 0..<4 {
            text.append(Self.alphabet[Int(number % UInt32(Self.alphabet.count))])
            number /= UInt32(Self.alphabet.count)
        }
        description = String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("23456789bcdfghjkmnpqrstvwxz".utf8)
}
