import Outreach

/// What an enhanced status code (RFC 3463, with the additions of RFC 7293, RFC 7504, RFC 7505 and the IANA registry)
/// says about the mailbox, once a mail system has given up.
///
/// The question is what the next mail to the same mailbox would meet:
///
/// | | |
/// |---|---|
/// | hard | there is no such mailbox, and a mail tomorrow would find none either; or it is somebody else's now |
/// | soft | this mail did not arrive; the next one may |
/// | neither | the refusal speaks of us (our address, our standing, our signature) or of this very message |
///
/// 5.7.1 is neither: RFC 3463 has it mean that the sender may not send there, "per host or per recipient". A
/// blocklist makes it come back from thousands of good mailboxes at once, which must not suppress them.
enum BounceTable {
    static func bounce(_ code: EnhancedCode?) -> Bounce? {
        // Failed without a reason.
        guard let code else { return .soft }
        if aboutUs.contains(code.detail) || [5, 6, 7].contains(code.subject) && !owner.contains(code.detail) {
            return nil
        }
        return code.klass == 5 && (mailbox.contains(code.detail) || owner.contains(code.detail)) ? .hard : .soft
    }

    /// The same of a refusal while we talk to the mail server, which has passed nothing on yet. What it says of mail
    /// systems and routes, or without a reason, is its own trouble and meets all that we bring: soft bounces of that would
    /// suppress thousands of good mailboxes after three bad days. So soft is only what speaks of the mailbox. 5.1.0 is not:
    /// Postfix writes it where it does not take the sender.
    static func refusal(_ code: EnhancedCode) -> Bounce? {
        let bounce = bounce(code)
        guard bounce == .soft else { return bounce }
        return code.subject == 2 || code.subject == 1 && code.number != 0 ? .soft : nil
    }

    /// No such mailbox, no such domain, not an address, ambiguous, moved, the domain takes no mail (RFC 7505), disabled.
    private static let mailbox: Set<String> = ["1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1"]
    /// The mailbox, or its domain, has had another owner since (RFC 7293).
    private static let owner: Set<String> = ["7.17", "7.18"]
    /// Right address; our own address or domain; message converted; message too long, here or there.
    private static let aboutUs: Set<String> = ["1.5", "1.7", "1.8", "1.9", "2.3", "3.4", "3.6"]
}
