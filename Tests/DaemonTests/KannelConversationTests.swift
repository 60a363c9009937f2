import Counterparts
import Foundation
import Testing

@Suite("A worker's whole way, through a real Kannel and the real daemon", .serialized)
struct KannelConversationTests {
    private static let worker = "12135550107"

    @Test("a worker joins by text, is asked, says yes, is welcomed, reached by a campaign, and leaves by STOP")
    func wholeWay() throws {
        let web = try FreePort.find()
        let publicURL = "http://127.0.0.1:\(web)"
        let kannel = try KannelCounterpart(
            replyURL: KannelCounterpart.replyURL(publicURL),
            password: Installation.token)
        let installation = try Installation(
            gateways: kannel.settings,
            approving: ["language-menu", "join-confirm", "welcome", "pay-rights", "not-understood", "stop-reply"].map {
                ($0, $0 == "language-menu" ? ["en"] : ["es"])
            }, webPort: web, publicURL: publicURL, languages: ["en", "es"])
        let daemon = try installation.startDaemon()
        /// A phone writes; what comes back is awaited and told.
        func say(_ text: String) throws -> String {
            let before = try Self.sent(installation)
            try kannel.reply(from: Self.worker, text: text)
            _ = try Loopback.eventually(within: 30) { try Self.sent(installation).count > before.count }
            let after = try Self.sent(installation)
            return after.dropFirst(before.count).joined(separator: ", ")
        }
        #expect(try say("JOIN 90272") == "language-menu en")
        #expect(try say("Español") == "join-confirm es", "\(daemon.output)")
        // Asked, and in no list yet.
        #expect(try installation.end(["worker", "show", "+\(Self.worker)"]).status != 0)
        #expect(try say("¡Sí!") == "welcome es")
        let shown = try installation.altavoz(["worker", "show", "+\(Self.worker)"])
        #expect(shown.contains("06037") && shown.contains("es"), "\(shown)")

        // The answers are in a campaign of their own, which nobody sees, and which has the first number.
        let draft = try installation.json([
            "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "sms", "--as", "rosa",
        ])
        let campaign = String(try #require(draft["campaign"] as? Int))
        try installation.altavoz(["campaign", "approve", campaign, "--as", "amir"])
        try installation.altavoz(["campaign", "launch", campaign, "--yes", "--as", "rosa"])
        let reached = try Loopback.eventually(within: 30) {
            let states = try installation.json(["campaign", "status", campaign])["by_state"] as? [String: Int]
            return states?.filter { $0.value > 0 } == ["delivered": 1]
        }
        #expect(reached, "\(daemon.output) \(kannel.output)")

        // What nobody understands waits for the coordinator.
        #expect(try say("no me pagan hace dos semanas") == "not-understood es")
        let list = try installation.altavoz(["reply", "list", "--json"])
        let waiting = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        #expect(waiting.count == 1 && waiting[0]["kind"] as? String == "other" && waiting[0]["text"] is NSNull)
        let id = try #require(waiting[0]["id"] as? Int)
        #expect(try installation.altavoz(["reply", "show", "\(id)"]).contains("no me pagan hace dos semanas"))
        #expect(
            try installation.json(["reply", "answer", "\(id)", "nothing", "--as", "rosa"])["sends"] as? Bool == false)
        #expect(try !installation.altavoz(["reply", "show", "\(id)"]).contains("no me pagan"))

        #expect(try say("ALTO") == "stop-reply es")
        let left = try installation.altavoz(["worker", "show", "+\(Self.worker)"])
        #expect(left.contains("revoked") || left.contains("suppressed"), "\(left)")

        // The phone got five texts, in parts where they are long, all from the programme's number.
        let parts = kannel.messages
        #expect(parts.allSatisfy { $0.to == "+\(Self.worker)" && $0.from == "12135550100" })
        let all = parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(all.contains("Responda SI"), "\(all)")
        #expect(daemon.stop() == 0)
        #expect(!daemon.output.contains("5550107") && !daemon.output.contains("semanas"))
    }

    /// What was handed to the gateway, oldest first: message and language.
    private static func sent(_ installation: Installation) throws -> [String] {
        let text = try installation.altavoz(["delivery", "list", "--json"])
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        return rows.reversed().filter { ($0["attempts"] as? Int ?? 0) > 0 }.map {
            "\($0["message"] ?? "?") \($0["language"] ?? "?")"
        }
    }
}
