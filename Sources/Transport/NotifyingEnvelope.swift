import Outreach

/// Sender and recipient with the parameters of RFC 3461: tell of failure and delay, return no more than the headers.
///
/// libcurl has no option for them but takes what follows an address in angle brackets along. Up to 8.15 it puts the
/// closing bracket at the very end, whatever comes before it. So the last parameter ends in a bracket of its own, and
/// every version sends the same line: `MAIL FROM:<a@b> RET=HDRS ENVID=<id>`. The envelope id therefore comes back in a
/// notification with angle brackets around it, as a Message-ID has them, and the original recipient likewise.
struct NotifyingEnvelope {
    let sender: String
    let recipient: String

    /// Nil when none was asked for, or when the addresses need another form (RFC 6533; international domains).
    init?(_ mail: MailSubmission) {
        guard let id = mail.envelopeID, !id.isEmpty, !mail.sender.isEmpty,
            mail.sender.utf8.allSatisfy({ $0 < 0x80 }), mail.recipient.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        sender = "<\(mail.sender)> RET=HDRS ENVID=<\(Self.xtext(id))>"
        recipient = "<\(mail.recipient)> NOTIFY=FAILURE,DELAY ORCPT=rfc822;<\(Self.xtext(mail.recipient))>"
    }

    /// RFC 3461, section 4: visible ASCII as it is, but `+` and `=`, and everything else as `+` and two hex digits.
    static func xtext(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "+"), byte != UInt8(ascii: "=") {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "+" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
