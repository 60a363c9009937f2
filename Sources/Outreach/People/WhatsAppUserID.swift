/// By which WhatsApp tells a user to one business, where it hides their number: `US.13491208655302741918`.
///
/// Two letters of a country, a dot, then letters and digits; a user has another one with every business, and gets a new one
/// with a new number (developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids). It leads
/// Meta to a person: it prints masked, and the store keeps nothing of it but a keyed hash.
public struct WhatsAppUserID: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    private let text: String

    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
        guard (4...140).contains(bytes.count), isLetter(bytes[0]), isLetter(bytes[1]), bytes[2] == UInt8(ascii: "."),
            bytes[3...].allSatisfy({ isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        self.text = text
    }

    /// The whole id. Never log it, print it or put it into an error.
    public var unmasked: String { text }
    public var description: String { "\(text.prefix(2)).***" }
    public var customMirror: Mirror { Mirror(self, children: ["masked": description]) }
}
