import Counterparts
import Foundation
import Outreach
import Testing

@Suite("Pages of the running daemon", .serialized)
struct PublicPagesTests {
    @Test(
        "a reviewed page is shown with a way to sign up; a draft, and a sign-up without its reviewed question, are not there"
    )
    func pages() throws {
        let site = try Installation(
            gateways: """
                  - name: line
                    kind: kannel
                    base_url: http://127.0.0.1:\(try FreePort.find())
                    account: altavoz
                    from: "12135550100"
                    secret_file: SECRET
                    webhook_secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                """, approving: [("pay-rights", ["en", "fa"]), ("join-confirm", ["fa"])], languages: ["en", "es", "fa"])
        let daemon = try site.startDaemon()
        defer { daemon.stop() }

        let page = try get(site, "/m/4d3t-fa")
        #expect(page.status == 200 && page.text.contains("<html lang=\"fa\" dir=\"rtl\">"))
        #expect(page.text.contains("href=\"4d3t-en\"") && !page.text.contains("4d3t-es"))
        #expect(page.text.contains("href=\"../join?lang=fa\""))
        // Its question has no reviewed text in English.
        let english = try get(site, "/m/4d3t-en")
        #expect(english.status == 200 && !english.text.contains("join?lang"))
        for draft in ["/m/4d3t-es", "/m/7kqf-en", "/m/4d3t-xx", "/m/../../etc/passwd", "/m/"] {
            #expect(try get(site, draft).status == 404, "\(draft)")
        }
        let form = try get(site, "/join?lang=fa")
        #expect(form.status == 200 && form.text.contains("<html lang=\"fa\" dir=\"rtl\">"))
        #expect(form.text.contains("<option value=\"fa\"") && !form.text.contains("<option value=\"en\""))
        #expect(try get(site, "/join?lang=en").status == 404)
    }

    private func get(_ site: Installation, _ path: String) throws -> (status: Int, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = [
            "-sS", "--path-as-is", "--max-time", "20", "-w", "%{http_code}", "http://127.0.0.1:\(site.webPort)\(path)",
        ]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (try #require(Int(text.suffix(3))), String(text.dropLast(3)))
    }
}
