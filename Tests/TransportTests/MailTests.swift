import Counterparts
import Foundation
import Outreach
import Testing

@testable import Transport

@Suite("Mail over a real server", .serialized)
struct MailTests {
    private func server(
        _ counterpart: MailCounterpart, _ security: MailServer.Security, auth: Credentials? = nil,
        caFile: String? = nil, total: Duration = .seconds(10), maxConnections: Int = 4
    ) -> MailServer {
        MailServer(
            host: "127.0.0.1", port: counterpart.port, security: security, heloName: "altavoz.example.org", auth: auth,
            connection: loopbackPolicy(total: total, maxConnections: maxConnections, caFile: caFile))
    }

    private func mail(
        _ server: MailServer, to recipient: String = "maria@example.org", text: String = "Hola", html: String? = nil,
        envelopeID: String? = nil, headers: [String] = []
    ) -> TransferRequest {
        .smtp(
            MailSubmission(
                server: server, sender: "bounces@example.net", recipient: recipient, envelopeID: envelopeID,
                headers: ["From: Altavoz <info@example.net>", "To: <\(recipient)>", "Subject: Hola"] + headers,
                body: MailBody(text: Array(text.utf8), html: html.map { Array($0.utf8) })))
    }

    /// The parts of a multipart message, decoded: content type and bytes.
    private func parts(of message: MailCounterpart.Message) throws -> [(type: String, content: String)] {
        let text = message.text
        guard text.contains("boundary=") else {
            let gap = try #require(text.range(of: "\r\n\r\n"))
            return [("text/plain; charset=utf-8", quotedPrintable(String(text[gap.upperBound...].dropLast())))]
        }
        let boundary = try #require(text.firstMatch(of: /boundary="?([^"\r\n;]+)/)?.1)
        return try text.components(separatedBy: "--\(boundary)").dropFirst().dropLast().map { part in
            let gap = try #require(part.range(of: "\r\n\r\n"))
            let head = part[..<gap.lowerBound]
            // The line end before the next boundary belongs to the boundary.
            let body = String(part[gap.upperBound...].dropLast())
            let type = try #require(head.firstMatch(of: /Content-Type: ([^\r]+)/)?.1)
            if head.contains("base64") {
                let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
                return (String(type), String(decoding: data, as: UTF8.self))
            }
            return (String(type), quotedPrintable(body))
        }
    }

    private func quotedPrintable(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), rest.count >= 2 {
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? byte)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("STARTTLS, AUTH and both alternatives, byte by byte", arguments: MailTests.texts)
    func content(text: String) async throws {
        let authority = try TestAuthority()
        let counterpart = try MailCounterpart(.starttls(authority), user: "sender", secret: "s3cret")
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let target = server(
            counterpart, .starttls, auth: Credentials(user: "sender", secret: "s3cret"), caFile: authority.caFile)
        let html = "<p dir=\"auto\">\(text)</p>"
        let result = await transport.perform(mail(target, text: text, html: html))
        #expect(result.status == 250 && result.departed)
        #expect(result.text == "250 2.0.0 Taken as 1\r\n")

        let message = try #require(counterpart.messages.first)
        #expect(message.tls && message.user == "sender")
        #expect(message.sender == "bounces@example.net" && message.recipients == ["maria@example.org"])
        #expect(message.text.contains("Content-Type: multipart/alternative; boundary="))
        #expect(message.text.lowercased().contains("\r\nmime-version: 1.0\r\n"))
        let lines = message.text.split(separator: "\r\n").filter { !$0.hasPrefix("Content-Type: ") }
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(message.data.allSatisfy { $0 < 0x80 })
        let parts = try parts(of: message)
        #expect(parts.map(\.type) == ["text/plain; charset=utf-8", "text/html; charset=utf-8"])
        let expected = text.replacing("\n", with: "\r\n")
        #expect(parts.map(\.content) == [expected, "<p dir=\"auto\">\(expected)</p>"])
    }

    static let texts = [
        "Plain ASCII with = and a dot at the line's start:\n.\n..two\nFrom the end  \n",
        "Tiene derecho a que le paguen todas las horas trabajadas. ¿Preguntas? Llámenos: 555-0100, ¡es gratis! ñáéíóúü",
        "无论您的移民身份如何,您都有权获得全部工作时间的报酬。如有疑问,请致电 555-0100。",
        "شما حق دارید برای تمام ساعات کار خود دستمزد دریافت کنید. پرسشی دارید؟ ‎555-0100 را بگیرید.",
        "🧯 ash · 灰 · خاکستر\nsecond line\r\nthird line, long: " + String(repeating: "palabra ", count: 60),
    ]

    @Test("TLS from the first byte, and a mail without HTML")
    func smtps() async throws {
        let authority = try TestAuthority()
        let counterpart = try MailCounterpart(.smtps(authority), user: "u", secret: "p")
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let target = server(counterpart, .smtps, auth: Credentials(user: "u", secret: "p"), caFile: authority.caFile)
        let result = await transport.perform(mail(target, text: "Solo texto"))
        #expect(result.status == 250 && result.departed)
        let message = try #require(counterpart.messages.first)
        #expect(try parts(of: message).map(\.content) == ["Solo texto"])
    }

    @Test("many messages on few connections, none mixed up")
    func many() async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 16)
        defer { transport.shutdown() }
        let target = server(counterpart, .none, maxConnections: 3)
        let results = await transport.performAll(
            (0..<120).map { mail(target, to: "w\($0)@example.org", text: "message \($0)") })
        #expect(results.allSatisfy { $0.status == 250 && $0.departed })
        let messages = counterpart.messages
        #expect(messages.count == 120)
        #expect(Set(messages.map(\.connection)).count <= 3)
        for message in messages {
            let number = try #require(message.recipients.first).drop { $0 == "w" }.prefix { $0 != "@" }
            #expect(try parts(of: message).map(\.content) == ["message \(number)"])
        }
    }

    @Test(
        "a refusal is an answer with its code and its words; only what came after the message departed",
        arguments: [
            ("unknown", 550, "550-5.1.1 No such mailbox\r\n550 5.1.1 <unknown@example.org>: user unknown\r\n", false),
            ("later", 451, "451 4.7.1 Greylisted, try again later\r\n", false),
            ("content", 554, "554 5.7.1 Message refused\r\n", true),
        ])
    func refused(name: String, code: Int, words: String, departed: Bool) async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let target = server(counterpart, .none)
        for _ in 0..<2 {
            let result = await transport.perform(mail(target, to: "\(name)@example.org"))
            #expect(result.status == code)
            #expect(result.text == words)
            #expect(result.departed == departed)
        }
        #expect(await transport.perform(mail(target)).status == 250)
    }

    @Test("no answer after the final dot: it may have been taken")
    func silent() async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let result = await transport.perform(
            mail(server(counterpart, .none, total: .milliseconds(500)), to: "silent@example.org"))
        #expect(result.departed && result.failureCode == 28)
    }

    @Test("a wrong secret, no STARTTLS offered, a wrong authority: no message departs")
    func notEvenBegun() async throws {
        let authority = try TestAuthority()
        let counterpart = try MailCounterpart(.starttls(authority), user: "u", secret: "p")
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }

        let wrong = server(
            counterpart, .starttls, auth: Credentials(user: "u", secret: "wrong"), caFile: authority.caFile)
        let denied = await transport.perform(mail(wrong))
        #expect(!denied.departed && denied.status == 535)

        let untrusted = await transport.perform(mail(server(counterpart, .starttls)))
        #expect(!untrusted.departed && untrusted.failureCode == 60)

        let plain = try MailCounterpart(.none)
        let unsafe = await transport.perform(mail(server(plain, .starttls)))
        #expect(!unsafe.departed && unsafe.failureCode == 64)
        #expect(counterpart.messages.isEmpty && plain.messages.isEmpty)
    }

    @Test(
        "addresses, headers and names that carry a command inside are refused",
        arguments: [
            ("a@b>\r\nRCPT TO:<c@d", [], "h"), ("a@b> NOTIFY=NEVER", [], "h"), ("", [], "h"),
            ("a@b", ["X: y\r\nBcc: c@d"], "h"), ("a@b", ["X: y\r\n"], "h"), ("a@b", [], "h\r\nQUIT"),
        ] as [(String, [String], String)])
    func smuggling(recipient: String, headers: [String], helo: String) async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let target = MailServer(
            host: "127.0.0.1", port: counterpart.port, security: .none, heloName: helo, auth: nil,
            connection: loopbackPolicy())
        let result = await transport.perform(mail(target, to: recipient, headers: headers))
        #expect(!result.departed && result.failureCode != nil)
        #expect(counterpart.events.isEmpty)
    }

    @Test("notifications are asked for where the server announces them, on new and kept connections, and only there")
    func notifications() async throws {
        for announces in [true, false] {
            let counterpart = try MailCounterpart(.none, announcesDSN: announces)
            let transport = CurlTransport(maxConnections: 4)
            defer { transport.shutdown() }
            let target = server(counterpart, .none, maxConnections: 1)
            for id in ["attempt-1", "attempt+2", nil] {
                let result = await transport.perform(mail(target, envelopeID: id))
                #expect(result.status == 250)
            }
            let messages = counterpart.messages
            #expect(Set(messages.map(\.connection)) == [1])
            let to = "NOTIFY=FAILURE,DELAY ORCPT=rfc822;<maria@example.org>"
            #expect(messages.map(\.recipientParameters) == (announces ? [to, to, ""] : ["", "", ""]))
            #expect(
                messages.map(\.senderParameters)
                    == (announces ? ["RET=HDRS ENVID=<attempt-1>", "RET=HDRS ENVID=<attempt+2B2>", ""] : ["", "", ""]))
            #expect(
                messages.allSatisfy { $0.sender == "bounces@example.net" && $0.recipients == ["maria@example.org"] })
        }
    }

    @Test("a server that does not answer QUIT holds up nobody")
    func stallingGoodbye() async throws {
        let port = try FreePort.find()
        let stalling = try ServerProcess.start(
            try Program.python(), [Program.script("stalling_mail.py"), String(port)], readyWhenPortOpen: port)
        defer { stalling.stop() }
        let nginx = try Nginx()
        let transport = CurlTransport(maxConnections: 8)
        defer { transport.shutdown() }
        let target = MailServer(
            host: "127.0.0.1", port: port, security: .none, heloName: "h", auth: nil, connection: loopbackPolicy())
        let web = endpoint(nginx.url)
        let results = await transport.performAll(
            [mail(target, to: "unknown@example.org")] + (0..<200).map { post(web, "\($0)") })
        #expect(results[0].status == 550 && !results[0].departed)
        #expect(results.allSatisfy { $0.elapsed < .seconds(3) })

        #expect(await transport.perform(mail(target)).status == 250)
        let began = ContinuousClock.now
        transport.shutdown()
        #expect(ContinuousClock.now - began < .seconds(3))
    }

    @Test("folded headers arrive as they are")
    func folded() async throws {
        let counterpart = try MailCounterpart(.none)
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let header = "X-Long: =?utf-8?q?uno?=\r\n =?utf-8?q?dos?="
        #expect(await transport.perform(mail(server(counterpart, .none), headers: [header])).status == 250)
        #expect(counterpart.messages.first?.text.contains("\r\n\(header)\r\n") == true)
    }
}
