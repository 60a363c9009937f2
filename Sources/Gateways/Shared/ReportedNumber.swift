import Outreach

extension E164 {
    /// A sender's number from where the plus may be left out: `+12135550142`, `0012135550142` or `12135550142`.
    ///
    /// Ten digits are how a number of North America is written at home, and the beginning of another country's number
    /// abroad: 3235550142 is a phone in Los Angeles, +32 35550142 one in Belgium. What may be either is neither, or somebody's
    /// STOP would be put down to a stranger. The fewer digits the likelier that the country is missing; with eleven and more
    /// it stands there.
    /// - Throws: ``InboundRefusal/unreadable(_:)``.
    init(reported text: String?) throws(InboundRefusal) {
        guard let text, let number = E164(Self.withPlus(text)) else {
            throw .unreadable("a message from what is no phone number")
        }
        guard text.utf8.first == UInt8(ascii: "+") || text.hasPrefix("00") || text.utf8.count > 10 else {
            throw .unreadable("a message from a number without its country")
        }
        self = number
    }

    private static func withPlus(_ text: String) -> String {
        if text.hasPrefix("+") { return text }
        return "+" + (text.hasPrefix("00") ? text.dropFirst(2) : text[...])
    }
}
