import Counterparts
import Foundation
import Gateways
import Outreach
import Testing
import Transport

@Suite("Email, over real SMTP to a real mail server") struct MailWireTests {
    struct Opened: Decodable {
        let subject: String
        let type: String
        let unsubscribe: String
        let post: String
        let id: String
        let language: String
        let text: String?
        let html: String?
        let defects: [String]
    }

    @Test("Spanish, Chinese and Persian arrive as they were written, in subject, text and HTML")
    func arrives() async throws {
        let server = try MailCounterpart(.none)
        defer { server.stop() }
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let gateway = try Samples.smtp {
            $0.server = MailServer(
                host: "127.0.0.1", port: server.port, security: .none, heloName: "altavoz.example.org", auth: nil,
                connection: ConnectionPolicy(allowPrivateAddress: true))
        }
        let texts = [
            ("Sus salarios: ¿qué hacer si no le pagan?", "Si no le pagan, ¡llámenos!\n.\nDe nada: a=b"),
            ("您的工资：请阅读这条消息，了解您作为灾后重建工人的权利，包括加班费和安全设备", "您有权获得工资。\n\n" + String(repeating: "长", count: 400)),
            ("حقوق شما: دستمزد و ایمنی در محل کار پس از آتش‌سوزی", "شما حق دارید دستمزد بگیرید."),
        ]
        for (subject, body) in texts {
            let message = Samples.message(
                to: Samples.mailbox, subject: subject, body: body, html: "<p>\(body)</p>",
                unsubscribeURL: "https://altavoz.example.org/u/abc")
            let result = await transport.perform(gateway.request(for: message))
            #expect(
                gateway.outcome(of: result, attempt: Samples.attempt)
                    == .accepted(messageID: "<\(Samples.attempt)@example.org>", status: .accepted))
        }
        #expect(server.messages.count == texts.count)
        let mails = server.messages.map { Data($0.data).base64EncodedString() }
        for ((subject, body), answer) in zip(texts, try Oracle.ask("mail_open.py", mails)) {
            let mail = try JSONDecoder().decode(Opened.self, from: Data(answer.utf8))
            #expect(mail.subject == subject)
            #expect(Self.lines(mail.text) == Self.lines(body))
            #expect(Self.lines(mail.html) == Self.lines("<p>\(body)</p>"))
            #expect(mail.type == "multipart/alternative")
            #expect(mail.unsubscribe.contains("<https://altavoz.example.org/u/abc>"))
            #expect(mail.post == "List-Unsubscribe=One-Click")
            #expect(mail.id == "<\(Samples.attempt)@example.org>")
            #expect(mail.language == "es")
            #expect(mail.defects.isEmpty)
        }
    }

    /// Line ends are CRLF on the wire, and Python leaves them so in Base64.
    private static func lines(_ text: String?) -> [String]? {
        text?.trimmingCharacters(in: .newlines).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
    }
}
