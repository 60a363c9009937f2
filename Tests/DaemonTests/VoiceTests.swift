import Counterparts
import Foundation
import Outreach
import Testing

/// The whole way of a call: campaign, Twilio's stand-in that asks, fetches and presses keys, and the log.
@Suite("Calls, on the wire", .serialized)
struct VoiceTests {
    /// A time zone in which somebody may be called at this moment. The daemon's clock is the real one, and there are hours in
    /// which it is day in no part of the United States; so the tables of this installation put the county where it is day.
    private static func daylight() throws -> String {
        let now = Date()
        // Together they have every hour, and the last minutes of an evening are none.
        let zone = ["America/Los_Angeles", "Pacific/Guam", "Africa/Abidjan"].first { zone in
            let local = (Int(now.timeIntervalSince1970) + TimeZone(identifier: zone)!.secondsFromGMT(for: now)) % 86_400
            return (9 * 3600..<20 * 3600 - 300).contains(local)
        }
        return try #require(zone)
    }

    static let sound = "Ñuu savi: this stands for a recording."

    /// Numbers that agreed to calls, in Mixtec; one of them did not.
    private static func installation(
        _ carrier: TwilioCounterpart, web: Int, reviewed: Bool = true, standIn: Bool = false, agreed: [String],
        others: [String] = []
    ) throws -> Installation {
        let installation = try Installation(
            gateways: """
                  - name: twilio-calls
                    kind: twilio
                    channel: voice
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                    stand_in: \(standIn)
                  - name: twilio-texts
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                """,
            approving: [], webPort: web, languages: ["en", "es", "mix"])
        try installation.moveCounty(to: daylight())
        try installation.write(recording: sound)
        if reviewed { try installation.review() }
        let rows =
            agreed.map { "\($0),,mix,06037,calls,intake form,2025-01-01" }
            + others.map { "\($0),,mix,06037,,intake form,2025-01-01" }
        try installation.folder.write(
            "callers.csv",
            (["phone,email,languages,regions,topics,consent_source,consent_date"] + rows).joined(separator: "\n") + "\n"
        )
        try installation.altavoz(["worker", "import", installation.folder.file("callers.csv")])
        try installation.altavoz(
            ["event", "declare", "--title", "Storm", "--kind", "storm", "--region", "06037", "--as", "rosa"])
        return installation
    }

    private static func launch(_ installation: Installation, _ message: String = "pay-rights") throws {
        try installation.altavoz([
            "campaign", "draft", "--message", message, "--event", "2", "--channel", "voice", "--as", "rosa",
        ])
        try installation.altavoz(["campaign", "approve", "1", "--as", "amir"])
        try installation.altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"])
    }

    @Test(
        "a call plays the recording to a person, 1 repeats it, 9 is STOP for calls and texts, and the log knows who heard it"
    )
    func calls() throws {
        let (stops, listens, machine, busy, texts) = (
            "+12135550100", "+12135550101", "+12135550102", "+12135550103", "+12135550104"
        )
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token,
            calls: [stops: "human:19", listens: "human:", machine: "machine_start:", busy: "busy"],
            publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(web)")
        let it = try Self.installation(carrier, web: web, agreed: [stops, listens, machine, busy], others: [texts])
        try it.altavoz([
            "campaign", "draft", "--message", "pay-rights", "--event", "2", "--channel", "voice", "--as", "rosa",
        ])
        let preview = try it.altavoz(["campaign", "preview", "1"])
        #expect(preview.contains("Calls"))
        let json = try it.json(["campaign", "preview", "1"])
        #expect(json["calls"] as? Int == 4 && json["segments"] as? Int == 0)
        try it.altavoz(["campaign", "approve", "1", "--as", "amir"])
        try it.altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"])
        let daemon = try it.startDaemon()
        let done = try Loopback.eventually(within: 60) {
            try it.states() == ["delivered": 2, "undelivered": 2] && carrier.calls.count == 4
        }
        let ended = try it.states()
        #expect(done, "\(ended) \(daemon.output)")

        // Nobody was written to, and who agreed to texts alone was not called.
        let messages = carrier.messages
        #expect(messages.count == 4 && messages.allSatisfy { $0.path.hasSuffix("/Calls.json") })
        #expect(!messages.contains { $0.to == texts })
        #expect(messages.allSatisfy { !$0.attempt.isEmpty })
        let calls = Dictionary(uniqueKeysWithValues: carrier.calls.map { ($0.to, $0) })
        let hash = try Program.output("/usr/bin/sha256sum", [it.messages + "/mix/recordings/pay-rights.mp3"]).prefix(64)
        for (number, times) in [(stops, 2), (listens, 1), (machine, 0)] {
            let call = try #require(calls[number])
            #expect(call.played.map(\.sha256) == Array(repeating: String(hash), count: times))
            #expect(call.played.allSatisfy { $0.status == 200 && $0.type == "audio/mpeg" })
            #expect(call.played.allSatisfy { $0.length == String(Self.sound.utf8.count) && $0.part.hasPrefix("206 ") })
            #expect(call.played.allSatisfy { !$0.url.contains("pay-rights") && !$0.url.contains("2135550") })
        }
        // 9: the number is suppressed, for texts too, and no text confirms it.
        let stopped = try Loopback.eventually(within: 10) {
            try it.altavoz(["worker", "show", "1"]).contains("suppressed")
        }
        #expect(stopped)
        #expect(try !it.altavoz(["worker", "show", "2"]).contains("suppressed"))
        #expect(daemon.stop() == 0)
        #expect(!daemon.output.contains("2135550"))
        #expect(try it.altavoz(["delivery", "list", "--channel", "voice"]).contains("delivered"))
        #expect(carrier.messages.count == 4)
    }

    @Test("a recording that nobody has reviewed is played to no person: the deliveries wait")
    func unreviewed() throws {
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token, publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(web)")
        let it = try Self.installation(carrier, web: web, reviewed: false, agreed: ["+12135550100"])
        try Self.launch(it)
        let daemon = try it.startDaemon()
        let held = try Loopback.eventually(within: 30) { try it.states() == ["held": 1] }
        #expect(held)
        #expect(carrier.messages.isEmpty)
        #expect(try it.altavoz(["delivery", "show", "1"]).contains("must hear mix/pay-rights.mp3"))
        #expect(daemon.stop() == 0)
    }

    @Test("a message about what a watcher must not hear is called out to nobody")
    func watched() throws {
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(token: Installation.token)
        let it = try Self.installation(carrier, web: web, agreed: ["+12135550100"])
        try it.write(recording: Self.sound, of: "ice-worksite")
        try it.altavoz([
            "campaign", "draft", "--message", "ice-worksite", "--event", "2", "--channel", "voice", "--as", "rosa",
        ])
        let json = try it.json(["campaign", "preview", "1"])
        #expect(json["calls"] as? Int == 0)
    }

    @Test("a campaign by voice has no other channel")
    func alone() throws {
        let it = try Installation(gateways: "  []", approving: [], languages: ["en", "es"])
        let (status, text) = try it.end([
            "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "voice", "--channel", "sms",
        ])
        #expect(status == 64 && text.contains("no other channel"))
    }
}

extension Installation {
    /// Los Angeles County, in this installation's tables.
    fileprivate func moveCounty(to zone: String) throws {
        let regions = folder.file("regions")
        try Program.run("/bin/cp", ["-r", Self.repository + "/Config/regions", regions])
        let table = try String(contentsOfFile: regions + "/counties.csv", encoding: .utf8)
        let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
        let moved = lines.map { line -> String in
            line.hasPrefix("06037,") ? String(line).replacing("America/Los_Angeles", with: zone) : String(line)
        }
        try folder.write("regions/counties.csv", moved.joined(separator: "\n"))
        let settings = try String(contentsOfFile: folder.file("altavoz.yaml"), encoding: .utf8)
        try folder.write(
            "altavoz.yaml",
            settings.replacing("regions: \(Self.repository)/Config/regions", with: "regions: \(regions)"))
    }

    fileprivate func write(recording: String, of message: String = "pay-rights") throws {
        try recording.write(
            toFile: messages + "/mix/recordings/\(message).mp3", atomically: true, encoding: .utf8)
    }

    fileprivate func review() throws {
        for role in ["translator", "attorney"] {
            try altavoz([
                "message", "review", "pay-rights", "--language", "mix", "--as", role, "--by", "Test \(role)", "--yes",
            ])
        }
    }
}
