import Foundation
import Outreach
import Testing

/// Mails that came back, written by the RFCs in the manner of several makers. All addresses are reserved for examples.
struct Returned: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let status: ReceiptStatus
    let code: String?

    var testDescription: String { name }
    /// As on the wire.
    var bytes: [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

    static let id = Samples.attempt.description

    static let all: [Returned] = [
        postfix, postfixPlainID, postfixWithoutMail, postfixDelayed, postfixDelivered, exim, exchange, gmail, yahoo,
        sendmail, internationalised, encoded,
        forwarded, twoMinds,
    ]

    static let postfix = Returned(
        name: "Postfix, unknown user",
        text: """
            Return-Path: <>
            Received: by relay.example.org (Postfix)
            	id 76B37F90962; Thu, 26 Nov 2026 21:34:35 +0000 (UTC)
            Date: Thu, 26 Nov 2026 21:34:35 +0000 (UTC)
            From: MAILER-DAEMON@relay.example.org (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: bounces@example.org
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="2D76EF90941.1795728875/relay.example.org"
            Content-Transfer-Encoding: 8bit
            Message-Id: <20261126213435.76B37F90962@relay.example.org>

            This is a MIME-encapsulated message.

            --2D76EF90941.1795728875/relay.example.org
            Content-Description: Notification
            Content-Type: text/plain; charset=utf-8

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients.

            --2D76EF90941.1795728875/relay.example.org
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example.org
            Original-Envelope-Id: <\(id)>
            X-Postfix-Queue-ID: 2D76EF90941
            X-Postfix-Sender: rfc822; bounces@example.org
            Arrival-Date: Thu, 26 Nov 2026 21:34:35 +0000 (UTC)

            Final-Recipient: rfc822; maria@example.org
            Original-Recipient: rfc822;maria@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: X-Postfix; unknown user: "maria"

            --2D76EF90941.1795728875/relay.example.org
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers
            Content-Transfer-Encoding: 8bit

            Return-Path: <bounces@example.org>
            From: Centro de Trabajadores <rights@example.org>
            To: <maria@example.org>
            Message-ID: <\(id)@example.org>
            Subject: Sus salarios

            --2D76EF90941.1795728875/relay.example.org--

            """, status: .undelivered, code: "hard bounce 5.1.1")

    /// From a system that takes the brackets off.
    static let postfixPlainID = Returned(
        name: "Postfix, the envelope id without brackets",
        text: postfix.text.replacing("Original-Envelope-Id: <\(id)>", with: "Original-Envelope-Id: \(id.uppercased())"),
        status: .undelivered, code: "hard bounce 5.1.1")

    static let postfixWithoutMail = Returned(
        name: "Postfix, the envelope id alone",
        text: postfix.text.replacing("Message-ID: <\(id)@example.org>\n", with: ""),
        status: .undelivered, code: "hard bounce 5.1.1")

    static let postfixDelayed = Returned(
        name: "Postfix, delayed",
        text: postfix.text.replacing("Action: failed", with: "Action: delayed")
            .replacing("Status: 5.1.1", with: "Status: 4.4.1\nWill-Retry-Until: Tue, 1 Dec 2026 21:34:35 +0000 (UTC)"),
        status: .accepted, code: "delayed")

    static let postfixDelivered = Returned(
        name: "Postfix, delivered",
        text: postfix.text.replacing("Action: failed", with: "Action: delivered")
            .replacing("Status: 5.1.1", with: "Status: 2.0.0"), status: .delivered, code: nil)

    /// Exim writes 5.0.0 whatever happened.
    static let exim = Returned(
        name: "Exim, status in the diagnostic code",
        text: """
            From MAILER-DAEMON Thu Nov 26 21:34:35 2026
            Return-path: <>
            Envelope-to: bounces@example.org
            X-Failed-Recipients: maria@example.org
            Auto-Submitted: auto-replied
            From: Mail Delivery System <Mailer-Daemon@mx.example.net>
            To: bounces@example.org
            References: <\(id)@example.org>
            Content-Type: multipart/report; report-type=delivery-status; boundary=1795728875-eximdsn-1804289383
            MIME-Version: 1.0
            Subject: Mail delivery failed: returning message to sender

            --1795728875-eximdsn-1804289383
            Content-type: text/plain; charset=us-ascii

            This message was created automatically by mail delivery software.

              maria@example.org
                host mail.example.org [192.0.2.1]
                SMTP error from remote mail server after RCPT TO:<maria@example.org>:
                550 5.2.1 mailbox disabled

            --1795728875-eximdsn-1804289383
            Content-type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Action: failed
            Final-Recipient: rfc822;maria@example.org
            Status: 5.0.0
            Remote-MTA: dns; mail.example.org
            Diagnostic-Code: smtp; 550 5.2.1 <maria@example.org>: mailbox disabled

            --1795728875-eximdsn-1804289383
            Content-type: message/rfc822

            Return-path: <bounces@example.org>
            From: Centro de Trabajadores <rights@example.org>
            Message-ID: <\(id)@example.org>
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain

            Hola
            --inner--

            --1795728875-eximdsn-1804289383--
            """, status: .undelivered, code: "hard bounce 5.2.1")

    static let exchange = Returned(
        name: "Exchange, recipient not found",
        text: """
            From: <postmaster@example.net>
            To: <bounces@example.org>
            Date: Thu, 26 Nov 2026 21:34:35 +0000
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55"
            Content-Language: en-US
            Message-ID: <c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55@DM6PR00MB0000.example.net>
            In-Reply-To: <\(id)@example.org>
            References: <\(id)@example.org>
            Subject: Undeliverable: Sus salarios
            Auto-Submitted: auto-replied

            --c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55
            Content-Type: multipart/alternative; differences=Content-Type;
            	boundary="3e3d81c7-58f4-4c42-b1b0-2e7ef8e8e08a"

            --3e3d81c7-58f4-4c42-b1b0-2e7ef8e8e08a
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            Your message couldn't be delivered. The recipient wasn't found.=20

            --3e3d81c7-58f4-4c42-b1b0-2e7ef8e8e08a
            Content-Type: text/html; charset="us-ascii"

            <html></html>
            --3e3d81c7-58f4-4c42-b1b0-2e7ef8e8e08a--

            --c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55
            Content-Type: message/delivery-status

            Reporting-MTA: dns;DM6PR00MB0000.example.net
            Received-From-MTA: dns;relay.example.org
            Arrival-Date: Thu, 26 Nov 2026 21:34:35 +0000

            Final-Recipient: rfc822;maria@example.org
            Action: failed
            Status: 5.1.10
            Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient maria@example.org not found by SMTP address lookup

            --c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55
            Content-Type: message/rfc822

            Subject: Sus salarios

            --c8f3d7b2-5f0d-4c61-9c48-6a6f4a7d1e55--

            """, status: .undelivered, code: "hard bounce 5.1.10")

    static let gmail = Returned(
        name: "Gmail, mailbox over its limit",
        text: """
            Received: by 2002:a05:0000:0000:b0:000:0000:0000 with SMTP id x1; Thu, 26 Nov 2026 13:34:35 -0800 (PST)
            Return-Path: <>
            X-Failed-Recipients: maria@example.org
            From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
            To: bounces@example.org
            Auto-Submitted: auto-replied
            Subject: Delivery Status Notification (Failure)
            References: <\(id)@example.org>
            In-Reply-To: <\(id)@example.org>
            Message-ID: <6925e4eb.000000a1@mx.example.net>
            Content-Type: multipart/report; boundary="000000000000f3a9b5064482a9c1"; report-type=delivery-status
            MIME-Version: 1.0

            --000000000000f3a9b5064482a9c1
            Content-Type: multipart/related; boundary="000000000000f3b3d0064482a9c8"

            --000000000000f3b3d0064482a9c8
            Content-Type: text/plain; charset="UTF-8"

            ** Message blocked **

            --000000000000f3b3d0064482a9c8--
            --000000000000f3a9b5064482a9c1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; googlemail.example
            Arrival-Date: Thu, 26 Nov 2026 13:34:34 -0800 (PST)
            X-Original-Message-ID: <\(id)@example.org>

            Final-Recipient: rfc822; maria@example.org
            Action: failed
            Status: 4.2.2
            Remote-MTA: dns; gmail-smtp-in.example (192.0.2.26, the server for the domain.)
            Diagnostic-Code: smtp; 452-4.2.2 The recipient's inbox is out of storage space.
             452 4.2.2 x1 - gsmtp
            Last-Attempt-Date: Thu, 26 Nov 2026 13:34:35 -0800 (PST)

            --000000000000f3a9b5064482a9c1--
            """, status: .undelivered, code: "soft bounce 4.2.2")

    /// No code but the basic one, and the part's name in other letters.
    static let yahoo = Returned(
        name: "no enhanced code anywhere",
        text: exchange.text.replacing(
            "Content-Type: message/delivery-status", with: "content-type: Message/Delivery-Status"
        )
        .replacing("Status: 5.1.10", with: "Status: 5.0.0 (permanent failure)")
        .replacing("smtp;550 5.1.10 RESOLVER", with: "smtp; 554 delivery error: dd RESOLVER"),
        status: .undelivered, code: "soft bounce 5.0.0")

    static let sendmail = Returned(
        name: "policy, no report-type",
        text: postfix.text.replacing("multipart/report; report-type=delivery-status;", with: "multipart/report;")
            .replacing("Status: 5.1.1", with: "Status: 5.7.1"), status: .undelivered, code: "bounce 5.7.1")

    static let internationalised = Returned(
        name: "RFC 6533",
        text: postfix.text.replacing("message/delivery-status", with: "message/global-delivery-status")
            .replacing("text/rfc822-headers", with: "message/global-headers")
            .replacing("rfc822; maria", with: "utf-8; marí\\x{61}"), status: .undelivered, code: "hard bounce 5.1.1")

    /// The status in Base64, the returned header quoted-printable, comments in the type.
    static let encoded: Returned = {
        let status = """
            Reporting-MTA: dns; a.example

            Final-Recipient: rfc822; maria@example.org
            Action: FAILED (gave up)
            Status: 5.4.7
            """
        return Returned(
            name: "encoded",
            text: """
                Subject: failure
                Content-Type: MULTIPART/REPORT (a comment; with a semicolon);
                  boundary="with \\"quotes\\" ; and=signs"; REPORT-TYPE="delivery-status"

                preamble
                --with "quotes" ; and=signs
                --with "quotes" ; and=signs
                Content-Type: message/delivery-status
                Content-Transfer-Encoding: BASE64

                \(Data(status.utf8).base64EncodedString(options: .lineLength64Characters)
                    .replacing("\r\n", with: "\n"))
                --with "quotes" ; and=signs
                Content-Type: text/rfc822-headers
                Content-Transfer-Encoding: quoted-printable

                Message-ID:=20
                 <\(id.prefix(9))=
                \(id.dropFirst(9))=40EXAMPLE.org>
                --with "quotes" ; and=signs--
                epilogue
                """, status: .undelivered, code: "soft bounce 5.4.7")
    }()

    /// An alias at the other end: one of its targets is gone, the other took it.
    static let forwarded = Returned(
        name: "forwarded to two, one took it",
        text: postfix.text.replacing(
            "Action: failed\n",
            with: "Action: delivered\nStatus: 2.1.5\n\nFinal-Recipient: rfc822; old@example.net\nAction: failed\n"),
        status: .delivered, code: nil)

    static let twoMinds = Returned(
        name: "forwarded to two, gone and full",
        text: postfix.text.replacing(
            "Action: failed\n",
            with: "Action: failed\nStatus: 5.2.2\n\nFinal-Recipient: rfc822; old@example.net\nAction: failed\n"),
        status: .undelivered, code: "soft bounce 5.2.2")

    static func complaint(_ kind: String) -> String {
        """
        From: <abuse@example.net>
        Subject: FW: Sus salarios
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54_boundary"

        --part1_13d.2e68ed54_boundary
        Content-Type: text/plain; charset="US-ASCII"

        This is an email abuse report.
        --part1_13d.2e68ed54_boundary
        Content-Type: message/feedback-report

        Feedback-Type: \(kind)
        User-Agent: SomeGenerator/1.0
        Version: 1

        --part1_13d.2e68ed54_boundary
        Content-Type: message/rfc822

        Message-ID: <\(id)@example.org>
        Subject: Sus salarios

        Hola
        --part1_13d.2e68ed54_boundary--
        """
    }
}
