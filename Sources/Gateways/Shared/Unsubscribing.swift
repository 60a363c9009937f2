import Outreach

/// The ways by which a mail can be unsubscribed from (RFC 2369), and whether one click does it (RFC 8058).
struct Unsubscribing {
    /// For `List-Unsubscribe`, each in its brackets.
    let ways: [String]
    /// Whether `List-Unsubscribe-Post` may stand: only beside an https address.
    let isOneClick: Bool

    static let oneClick = "List-Unsubscribe=One-Click"

    /// - Parameter mailbox: where a mail unsubscribes as well; nil: nowhere.
    init(_ message: OutgoingMessage, mailbox: String? = nil) {
        let url = message.unsubscribeURL.flatMap { isHTTPAddress($0) && !$0.contains(",") ? $0 : nil }
        isOneClick = url?.hasPrefix("https://") == true
        // The attempt's id is the token, as in the link: who writes it has got this mail.
        let mail = mailbox.map { "<mailto:\($0)?subject=unsubscribe%20\(message.attempt)>" }
        ways = [url.map { "<\($0)>" }, mail].compactMap { $0 }
    }
}
