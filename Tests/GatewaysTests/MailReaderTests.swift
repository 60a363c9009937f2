import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Mails that come back") struct MailReaderTests {
    static let reader = MailReader(gateway: "mail", messageIDDomain: "example.org")

    static func read(_ text: String) throws -> InboundMail {
        try reader.read(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    static func receipt(_ mail: InboundMail) -> Receipt? {
        guard case .receipts(let receipts) = mail, receipts.count == 1 else { return nil }
        return receipts[0]
    }

    private func word(_ text: String) -> String {
        do {
            switch try Self.read(text) {
            case .receipts(let receipts): return receipts.first?.code?.code ?? "receipt"
            case .unsubscribe: return "unsubscribe"
            case .automatic: return "automatic"
            }
        } catch { return "unreadable" }
    }

    @Test("a delivery report of every maker finds its attempt and is classified", arguments: Returned.all)
    func reports(returned: Returned) throws {
        let receipt = try #require(Self.receipt(try Self.reader.read(returned.bytes)))
        #expect(receipt.attempt == Samples.attempt && receipt.messageID == "<\(Returned.id)@example.org>")
        #expect(receipt.gateway == "mail" && !receipt.suppresses)
        #expect(receipt.status == returned.status && receipt.code?.code == returned.code)
        #expect(receipt.code?.sentence.contains("maria") != true)
        // With lines that end in LF alone, as a pipe hands them over.
        #expect(Self.receipt(try Self.reader.read(Array(returned.text.utf8))) == receipt)
    }

    @Test("no beginning of any mail traps, and none but the whole is believed", arguments: Returned.all)
    func prefixes(returned: Returned) throws {
        let bytes = returned.bytes
        let whole = try #require(Self.receipt(try Self.reader.read(bytes)))
        for length in 0..<bytes.count {
            guard let mail = try? Self.reader.read(Array(bytes.prefix(length))) else { continue }
            switch mail {
            // Nothing but the epilogue, or the last line's end, was cut off.
            case .receipts(let receipts): #expect(receipts == [whole] && length + 12 >= bytes.count, "\(length)")
            // The header was cut off before it said that this is a report.
            case .automatic: break
            case .unsubscribe: Issue.record("a report became an order to unsubscribe at \(length)")
            }
        }
    }

    @Test("bytes changed at random trap nothing", arguments: Returned.all)
    func mutations(returned: Returned) throws {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let original = returned.bytes
        for _ in 0..<300 {
            var bytes = original
            for _ in 0..<(1 + next(8)) {
                switch next(3) {
                case 0: bytes[next(bytes.count)] = UInt8(next(256))
                case 1: bytes.remove(at: next(bytes.count))
                default: bytes.insert(Array("\r\n:;\"()<>=-@ \t\u{0}".utf8)[next(15)], at: next(bytes.count))
                }
            }
            if case .receipts(let receipts)? = try? Self.reader.read(bytes) {
                // A changed digit of the id would be the id of a mail that was never sent.
                #expect(receipts.count == 1 && !receipts[0].suppresses)
            }
        }
    }

    @Test("an address alone proves nothing: without our id, or with two, nothing is recorded")
    func ownership() {
        let other = AttemptID(high: 7, low: 9).description
        let text = Returned.postfix.text
        let noEnvelope = text.replacing("Original-Envelope-Id: <\(Returned.id)>\n", with: "")
        #expect(word(noEnvelope) == "hard bounce 5.1.1")
        #expect(word(text.replacing("Message-ID: <\(Returned.id)@example.org>\n", with: "")) == "hard bounce 5.1.1")
        #expect(word(noEnvelope.replacing("Message-ID: <\(Returned.id)@example.org>\n", with: "")) == "unreadable")
        #expect(
            word(noEnvelope.replacing("\(Returned.id)@example.org", with: "\(Returned.id)@example.net")) == "unreadable"
        )
        #expect(word(noEnvelope.replacing(Returned.id, with: "20261126.76B37F90962")) == "unreadable")
        #expect(
            word(text.replacing("Original-Envelope-Id: <\(Returned.id)>", with: "Original-Envelope-Id: <\(other)>"))
                == "unreadable")
        // Somebody else's envelope id beside our own Message-ID: a list's, for instance.
        #expect(
            word(text.replacing("Original-Envelope-Id: <\(Returned.id)>", with: "Original-Envelope-Id: QQ314159"))
                == "hard bounce 5.1.1")
    }

    @Test("a report without a recipient, an action or a status part is for a person")
    func incomplete() {
        let text = Returned.postfix.text
        for (old, new) in [
            ("Action: failed\n", ""), ("Action: failed", "Action: exploded"), ("message/delivery-status", "text/plain"),
            ("Final-Recipient: rfc822; maria@example.org\nOriginal-Recipient: rfc822;maria@example.org\n", ""),
        ] { #expect(word(text.replacing(old, with: new)) == "unreadable", "\(old)") }
        #expect(word(text.replacing("Status: 5.1.1\n", with: "")) == "soft bounce without a code")
    }

    @Test(
        "what a code says about the mailbox, by RFC 3463 and its successors",
        arguments: [
            ("5.1.1", Bounce.hard), ("5.1.2", .hard), ("5.1.3", .hard), ("5.1.4", .hard), ("5.1.6", .hard),
            ("5.1.10", .hard), ("5.2.1", .hard), ("5.7.17", .hard), ("5.7.18", .hard), ("5.0.0", .soft),
            ("5.1.0", .soft), ("5.2.0", .soft), ("5.2.2", .soft), ("5.3.0", .soft), ("5.4.1", .soft), ("5.4.4", .soft),
            ("4.4.7", .soft), ("4.1.1", .soft), ("4.2.1", .soft), ("4.2.2", .soft), ("4.7.17", .soft), ("5.1.7", nil),
            ("5.1.8", nil), ("5.2.3", nil), ("5.3.4", nil), ("5.5.0", nil), ("5.6.0", nil), ("5.7.0", nil),
            ("5.7.1", nil), ("5.7.26", nil), ("4.7.0", nil), ("4.7.1", nil),
        ] as [(String, Bounce?)])
    func classes(code: String, bounce: Bounce?) throws {
        let enhanced = try #require(EnhancedCode(in: code, of: code.hasPrefix("4") ? 4 : 5))
        #expect(BounceTable.bounce(enhanced) == bounce)
        let kept = bounce?.code(code, "sentence")
        #expect(kept.flatMap { Bounce(code: $0.code) } == bounce)
        #expect(SMTPReplies.sentence(enhanced) != nil)
    }

    @Test("a complaint counts as STOP, a mail marked as wanted does not")
    func complaints() throws {
        let abuse = try #require(Self.receipt(try Self.read(Returned.complaint("abuse"))))
        #expect(abuse.suppresses && abuse.attempt == Samples.attempt && abuse.status == .delivered)
        let wanted = try #require(Self.receipt(try Self.read(Returned.complaint("not-spam"))))
        #expect(!wanted.suppresses)
        #expect(word(Returned.complaint("abuse").replacing("@example.org>", with: "@example.net>")) == "unreadable")
        #expect(word(Returned.complaint("new-word")) == "unreadable")
        // By the envelope id alone, as it comes back: in the angle brackets in which it left.
        let nameless = Returned.complaint("abuse").replacing("Message-ID: <\(Returned.id)@example.org>\n", with: "")
        #expect(word(nameless) == "unreadable")
        for (id, expected) in [
            ("<\(Returned.id)>", "complaint"), (Returned.id, "complaint"), ("<<\(Returned.id)>>", "unreadable"),
            ("<\(Returned.id)", "unreadable"), ("<>", "unreadable"), ("<", "unreadable"),
        ] {
            let named = nameless.replacing("Version: 1\n", with: "Version: 1\nOriginal-Envelope-Id: \(id)\n")
            #expect(word(named) == expected, "\(id)")
        }
    }

    @Test(
        "a mail to unsubscribe counts by its token alone",
        arguments: [
            ("Subject: unsubscribe \(Returned.id)\n\n", "unsubscribe"),
            ("SUBJECT:  Unsubscribe   \(Returned.id.uppercased())\nAuto-Submitted: auto-generated\n\n", "unsubscribe"),
            ("Subject: =?utf-8?Q?unsubscribe_\(Returned.id)?=\n\n", "unsubscribe"),
            (
                "Subject: =?UTF-8?B?\(Data("unsubscribe \(Returned.id)".utf8).base64EncodedString())?=\n\n",
                "unsubscribe"
            ),
            ("Subject: unsubscribe\n\n\(Returned.id)", "unreadable"),
            ("Subject: unsubscribe \(Returned.id)0\n\n", "unreadable"),
            ("Subject: don't unsubscribe \(Returned.id)\n\n", "unreadable"),
            ("From: maria@example.org\nSubject: unsubscribe me\n\nSTOP", "unreadable"),
        ])
    func unsubscribing(text: String, expected: String) throws {
        #expect(word(text) == expected)
        if expected == "unsubscribe", case .unsubscribe(let attempt) = try Self.read(text) {
            #expect(attempt == Samples.attempt)
        }
    }

    @Test("the address that our own header gives is one that is understood")
    func roundTrip() throws {
        guard case .smtp(let mail) = try Samples.smtp().request(for: Samples.message(to: Samples.mailbox)) else {
            return
        }
        let header = try #require(mail.headers.first { $0.hasPrefix("List-Unsubscribe:") })
        let subject = try #require(header.firstMatch(of: /mailto:stop@example\.org\?subject=([^>]+)>/)).output.1
        #expect(word("Subject: \(subject.replacing("%20", with: " "))\n\n") == "unsubscribe")
    }

    @Test(
        "automatic answers are known by RFC 3834 and by what is in use",
        arguments: [
            ("Auto-Submitted: auto-replied\n", "automatic"),
            ("auto-submitted: Auto-Generated (vacation)\n", "automatic"),
            ("Auto-Submitted: no\n", "unreadable"), ("Precedence: bulk\n", "automatic"),
            ("Precedence: first-class\n", "unreadable"), ("Return-Path: <>\n", "automatic"),
            ("Return-Path: <maria@example.org>\n", "unreadable"), ("X-Autoreply: yes\n", "automatic"),
            ("", "unreadable"),
            ("Content-Type: multipart/report; report-type=disposition-notification; boundary=x\n", "unreadable"),
        ])
    func automatic(header: String, expected: String) {
        #expect(word("From: maria@example.org\n\(header)Subject: Re: Sus salarios\n\nGracias") == expected)
    }

    @Test("a read receipt is passed over")
    func readReceipt() {
        let text = Returned.complaint("abuse").replacing("feedback-report", with: "disposition-notification")
        #expect(word(text) == "automatic")
    }

    @Test("deep nesting, endless headers, long lines and too long a mail cost no more than their length")
    func hostile() {
        var nested = ""
        for depth in 0..<2_000 { nested += "Content-Type: multipart/report; boundary=b\(depth)\n\n--b\(depth)\n" }
        #expect(word(nested) == "unreadable")
        let many =
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
            + String(repeating: "--b\n", count: 100_000) + "--b--"
        #expect(word(many) == "unreadable")
        #expect(word(String(repeating: "a: b\n c\n", count: 100_000)) == "unreadable")
        #expect(throws: InboundRefusal.unreadable("a mail of more than 8 MiB")) {
            try Self.reader.read([UInt8](repeating: 0x61, count: MailReader.limit + 1))
        }
    }
}
