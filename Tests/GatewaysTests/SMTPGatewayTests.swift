import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Email: the message") struct SMTPGatewayTests {
    private func mail(_ gateway: SMTPGateway, _ message: OutgoingMessage) throws -> MailSubmission {
        guard case .smtp(let mail) = gateway.request(for: message) else {
            throw CocoaError(.featureUnsupported)
        }
        return mail
    }

    @Test("headers are those that RFC 5322, 2369, 3834 and 8058 ask for")
    func headers() throws {
        let mail = try mail(
            Samples.smtp { $0.replyTo = "office@example.org" },
            Samples.message(
                to: Samples.mailbox, subject: "Sus salarios", body: "Hola ñ", html: "<p>Hola</p>",
                unsubscribeURL: "https://altavoz.example.org/u/abc"))
        #expect(
            mail.headers == [
                "Date: Wed, 08 Jan 2025 01:33:20 +0000",
                "From: Centro de Trabajadores <rights@example.org>",
                "To: <maria@example.org>",
                "Subject: Sus salarios",
                "Message-ID: <\(Samples.attempt)@example.org>",
                "Auto-Submitted: auto-generated",
                "Content-Language: es",
                "Reply-To: <office@example.org>",
                "List-Unsubscribe: <https://altavoz.example.org/u/abc>,\r\n <mailto:stop@example.org?subject=unsubscribe%20\(Samples.attempt)>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            ])
        #expect(mail.sender == "rights@example.org")
        #expect(mail.recipient == "maria@example.org")
        #expect(mail.envelopeID == Samples.attempt.description)
        #expect(mail.body.text == Array("Hola ñ".utf8))
        #expect(mail.body.html == Array("<p>Hola</p>".utf8))
    }

    @Test("texts that differ in nothing but one part are never taken for one another, whatever was sent before")
    func texts() throws {
        let gateway = try Samples.smtp()
        let parts = [("a", "b", "c"), ("a", "b", "x"), ("a", "x", "c"), ("x", "b", "c"), ("a", "b", "c")]
        for (subject, body, html) in parts + parts {
            let mail = try mail(
                gateway, Samples.message(to: Samples.mailbox, subject: subject, body: body, html: html))
            #expect(mail.headers.contains("Subject: \(subject)"))
            #expect(mail.body.text == Array(body.utf8) && mail.body.html == Array(html.utf8))
        }
    }

    @Test("one click is offered only over https, and a bad link not at all")
    func oneClick() throws {
        let gateway = try Samples.smtp()
        func lines(_ url: String?) throws -> String {
            try mail(gateway, Samples.message(to: Samples.mailbox, unsubscribeURL: url)).headers.joined(separator: "\n")
        }
        #expect(try !lines("http://127.0.0.1/u/x").contains("List-Unsubscribe-Post"))
        #expect(try lines("http://127.0.0.1/u/x").contains("<http://127.0.0.1/u/x>"))
        for url in [nil, "https://x/\r\nBcc: y", "javascript:1", "https://a/<b>", "https://a/ b", "https://a/,b"] {
            let text = try lines(url)
            #expect(
                text.contains(
                    "List-Unsubscribe: <mailto:stop@example.org?subject=unsubscribe%20\(Samples.attempt)>"))
            #expect(!text.contains("Post") && !text.contains("Bcc"))
        }
        let without = try Samples.smtp { $0.unsubscribeAddress = nil }
        #expect(try !mail(without, Samples.message(to: Samples.mailbox)).headers.contains { $0.hasPrefix("List-") })
    }

    @Test("an address that would break the header or the envelope reaches neither")
    func address() throws {
        for text in [
            "a\r\nRCPT TO:<b@example.org>@example.org", "a b@example.org", "<a@example.org>@example.org",
            "a,b@example.org",
        ] {
            let address = ContactAddress.email(EmailAddress(parsed: text)!)
            let mail = try mail(Samples.smtp(), Samples.message(to: address))
            #expect(mail.recipient.isEmpty)
            #expect(mail.headers.contains("To: undisclosed-recipients:;"))
        }
    }

    @Test("bounces come back to an address that names the attempt, where asked for")
    func verp() throws {
        let gateway = try Samples.smtp {
            $0.envelopeSender = "bounces@example.net"
            $0.usesVERP = true
        }
        #expect(
            try mail(gateway, Samples.message(to: Samples.mailbox)).sender == "bounces+\(Samples.attempt)@example.net")
    }

    static let badSettings: [(String, @Sendable (inout SMTPGateway.Configuration) -> Void)] = [
        ("from", { $0.fromAddress = "a@example.org\r\nBcc: b@example.org" }),
        ("from", { $0.fromAddress = "nobody" }), ("from_name", { $0.fromName = "a\nb" }),
        ("reply_to", { $0.replyTo = "a b@example.org" }),
        ("envelope_sender", { $0.envelopeSender = "<a@example.org>" }),
        ("message_id_domain", { $0.messageIDDomain = "a>b" }), ("message_id_domain", { $0.messageIDDomain = "" }),
        ("unsubscribe_address", { $0.unsubscribeAddress = "x" }), ("rate", { $0.rate = -1 }),
        ("concurrency", { $0.concurrency = 0 }), ("weight", { $0.weight = -1 }),
    ]

    @Test("a setting that would break a header is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout SMTPGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Samples.smtp(change) }
        #expect(error?.field == "gateways.mail.\(field)")
        #expect(error?.description.contains("\n") == false)
    }

    @Test(
        "dates are right",
        arguments: [
            (Int64(0), "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
            (951_868_800, "Wed, 01 Mar 2000 00:00:00 +0000"), (1_795_503_485, "Tue, 24 Nov 2026 06:58:05 +0000"),
            (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
        ])
    func dates(seconds: Int64, expected: String) {
        #expect(MailHeaders.date(Timestamp(seconds: seconds)) == expected)
    }
}

@Suite("Email: the mail server's reply") struct SMTPReplyTests {
    @Test("250 after the message is accepted under our Message-ID, or without the attempt under the server's own id")
    func accepted() throws {
        let gateway = try Samples.smtp()
        let result = Samples.answer(250, "250 2.0.0 Ok: queued as 4XyZ9Q1\r\n")
        #expect(
            gateway.outcome(of: result, attempt: Samples.attempt)
                == .accepted(messageID: "<\(Samples.attempt)@example.org>", status: .accepted))
        #expect(gateway.outcome(of: result) == .accepted(messageID: "4XyZ9Q1", status: .accepted))
    }

    @Test(
        "enhanced codes decide first, the basic code where there is none",
        arguments: [
            ("550 5.1.1 <maria@example.org>: Recipient address rejected", RejectionAction.failAddress, "550 5.1.1"),
            ("550-5.1.1 The account\r\n550-5.1.1 does not exist\r\n550 5.1.1 end", .failAddress, "550 5.1.1"),
            ("550 5.1.2 Host unknown", .failAddress, "550 5.1.2"), ("550 5.2.1 disabled", .failAddress, "550 5.2.1"),
            ("552 5.2.2 over quota", .fail, "552 5.2.2"), ("452 4.2.2 over quota", .retryLater, "452 4.2.2"),
            ("550 5.7.1 not authorized", .fail, "550 5.7.1"),
            ("550 5.7.26 unauthenticated", .stopCampaign, "550 5.7.26"),
            ("535 5.7.8 bad credentials", .stopCampaign, "535 5.7.8"),
            ("530 5.7.0 Must issue STARTTLS", .stopCampaign, "530 5.7.0"),
            ("554 5.7.1 <maria@example.org>: Relay access denied", .stopCampaign, "554 5.7.1"),
            ("553 5.1.8 sender domain", .stopCampaign, "553 5.1.8"), ("556 5.1.10 null MX", .failAddress, "556 5.1.10"),
            ("550 No such user", .failAddress, "550"), ("554 Transaction failed", .fail, "554"),
            ("451 4.3.0 try later", .retryLater, "451 4.3.0"), ("451 local error", .retryLater, "451"),
            ("452 insufficient storage", .retryLater, "452"), ("421 closing", .retryLater, "421"),
            ("450 4.2.0 Greylisted, too many new", .retryLater, "450 4.2.0"),
            ("451 4.7.1 Greylisting in action", .retryLater, "451 4.7.1"),
            ("450 4.7.1 <maria@example.org>: Recipient address rejected: Access denied", .retryLater, "450 4.7.1"),
            ("451 4.7.500 Server busy", .retryLater, "451 4.7.500"), ("421 4.7.0 Not now", .retryLater, "421 4.7.0"),
            ("550 5.1.99 odd", .failAddress, "550 5.1.99"), ("550 5.9.9 odd", .fail, "550 5.9.9"),
            ("550 4.1.1 contradicts itself", .failAddress, "550"), ("599 odd", .fail, "599"),
            ("499 odd", .retryLater, "499"),
            ("501 5.1.3 bad address syntax", .failAddress, "501 5.1.3"),
        ])
    func refused(reply: String, action: RejectionAction, code: String) throws {
        let status = Int(reply.prefix(3))!
        for departed in [true, false] {
            let outcome = try Samples.smtp().outcome(of: Samples.answer(status, reply, departed: departed))
            guard case .rejected(let found, action) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(Bounce.unmarked(found).code == code)
            #expect(!found.sentence.contains("maria"))
        }
    }

    /// Hard only where the enhanced code says that there is no such mailbox; soft where it speaks of the mailbox; neither
    /// where it may be about us, about this mail, or about the server that we talk to.
    @Test(
        "a refusal says of the mailbox what its bounce would, and nothing without an enhanced code",
        arguments: [
            ("550 5.1.1 <maria@example.org>: Recipient address rejected", Bounce.hard),
            ("550-5.1.1 The account\r\n550 5.1.1 does not exist", .hard), ("550 5.1.2 Host unknown", .hard),
            ("501 5.1.3 bad address syntax", .hard), ("556 5.1.10 null MX", .hard), ("550 5.2.1 disabled", .hard),
            ("550 5.7.17 another owner", .hard),
            ("552 5.2.2 over quota", .soft), ("452 4.2.2 over quota", .soft), ("450 4.1.1 unverified", .soft),
            ("450 4.2.0 Greylisted", .soft), ("550 5.1.99 odd", .soft),
            ("550 No such user", nil), ("551 User not local", nil), ("552 Mailbox full", nil), ("450 busy", nil),
            ("550 4.1.1 contradicts itself", nil), ("550 5.7.1 spam", nil), ("554 5.7.26 unauthenticated", nil),
            ("450 4.7.1 Access denied", nil), ("554 5.7.1 Relay access denied", nil),
            ("550 5.1.0 sender rejected", nil),
            ("550 5.1.7 sender", nil), ("553 5.1.8 sender domain", nil), ("552 5.2.3 too large", nil),
            ("552 5.3.4 too large", nil), ("452 4.3.1 disk is full", nil), ("451 4.3.0 try later", nil),
            ("451 4.4.3 no route", nil), ("554 5.0.0 failed", nil), ("554 5.6.0 content", nil),
            ("530 5.2.0 authenticate first", nil),
        ] as [(String, Bounce?)])
    func bounces(reply: String, bounce: Bounce?) throws {
        for departed in [true, false] {
            let answer = Samples.answer(Int(reply.prefix(3))!, reply, departed: departed)
            guard case .rejected(let code, _) = try Samples.smtp().outcome(of: answer) else {
                Issue.record("\(reply) is no refusal")
                return
            }
            #expect(Bounce(code: code.code) == bounce)
        }
    }

    @Test(
        "a server that asks to slow down throttles the gateway",
        arguments: [
            "450 4.7.1 Error: too much mail", "421 4.7.28 unsolicited mail",
            "421 4.7.0 Our system has detected an unusual rate",
            "451 4.7.500 Server busy: slow down", "421 4.7.0 deferred due to unexpected volume or user complaints",
            "452 4.5.3 Too many recipients", "421 Too many concurrent connections", "450 sending rate exceeded",
        ])
    func throttled(reply: String) throws {
        let outcome = try Samples.smtp().outcome(of: Samples.answer(Int(reply.prefix(3))!, reply, departed: false))
        guard case .throttled = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("a broken connection before the message is not sent; after it, unknown")
    func broken() throws {
        let gateway = try Samples.smtp()
        for code in [6, 7, 28, 35, 55, 56, 60, 64, 67] {
            guard case .notSent = gateway.outcome(of: Samples.failure(code, departed: false)),
                case .unknown = gateway.outcome(of: Samples.failure(code, departed: true))
            else {
                Issue.record("\(code)")
                return
            }
        }
    }

    @Test("each code stands in the table once, with a sentence")
    func table() {
        #expect(Set(SMTPReplies.rows.map(\.detail)).count == SMTPReplies.rows.count)
        #expect(Set(SMTPReplies.basic.map(\.code)).count == SMTPReplies.basic.count)
        for sentence in SMTPReplies.rows.map(\.sentence) + SMTPReplies.basic.map(\.sentence) {
            #expect(sentence.first?.isUppercase == true && !sentence.hasSuffix("."), "\(sentence)")
        }
        for row in SMTPReplies.basic where row.code < 500 { #expect(row.action == .retryLater) }
    }
}
