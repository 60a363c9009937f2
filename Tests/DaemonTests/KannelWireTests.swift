import Counterparts
import Foundation
import Testing

@Suite("Through a real Kannel", .serialized)
struct KannelWireTests {
    @Test("texts in 7-bit and UCS-2 arrive byte for byte, reports close the log, and a worker's STOP is obeyed")
    func twoWay() throws {
        let web = try FreePort.find()
        let publicURL = "http://127.0.0.1:\(web)"
        let kannel = try KannelCounterpart(
            replyURL: KannelCounterpart.replyURL(publicURL),
            password: Installation.token)
        let installation = try Installation(
            gateways: kannel.settings,
            approving: [("pay-rights", ["en", "zh-Hans"]), ("stop-reply", ["zh-Hans"])], webPort: web,
            publicURL: publicURL)
        try installation.importWorkers([
            "+12135550100,,en,06037,intake form,2025-01-01", "+12135550101,,zh-Hans,06037,intake form,2025-01-01",
        ])
        try installation.launch("pay-rights", channels: ["sms"])
        let daemon = try installation.startDaemon()
        let check = try installation.altavoz(["gateway", "check", "kannel-test"])
        #expect(check.contains("kannel-test"))
        let closed = try Loopback.eventually(within: 30) { try installation.states() == ["delivered": 2] }
        let ended = try installation.states()
        #expect(closed, "\(ended) \(daemon.output) \(kannel.output)")
        for (index, language) in ["en", "zh-Hans"].enumerated() {
            let parts = kannel.messages.filter { $0.to == "+1213555010\(index)" }
            #expect(!parts.isEmpty && parts.allSatisfy { $0.from == "12135550100" })
            let bytes = parts.flatMap(\.bytes)
            let text =
                language == "en"
                ? String(decoding: bytes, as: UTF8.self)
                : String(
                    decoding: stride(from: 0, to: bytes.count - 1, by: 2).map {
                        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
                    }, as: UTF16.self)
            #expect(text == (try WireTests.text(installation, language, .sms).body))
        }
        // The worker's own word, in the worker's own script.
        let before = kannel.messages.count
        try kannel.reply(from: "12135550101", text: "取消")
        let stopped = try Loopback.eventually(within: 30) {
            let worker = try installation.altavoz(["worker", "show", "2"])
            return worker.contains("suppressed") || worker.contains("STOP") || worker.contains("revoked")
        }
        #expect(stopped, "\(daemon.output) \(kannel.output)")
        let answered = Loopback.eventually(within: 30) { kannel.messages.count > before }
        #expect(answered)
        #expect(kannel.messages.last?.to == "+12135550101")
        #expect(daemon.stop() == 0)
        #expect(!daemon.output.contains("5550101") && !daemon.output.contains(Installation.token))
    }
}
