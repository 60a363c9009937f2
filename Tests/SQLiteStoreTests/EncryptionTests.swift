import Crypto
import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("A stolen database names nobody")
struct EncryptionTests {
    @Test("no number and no address is anywhere in the files, the write-ahead log included")
    func noClearText() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        _ = try await store.register((0..<300).map { Fixture.draft($0) }, now: Fixture.now)
        _ = try await Fixture(store: store).launch()
        try await store.optOut(Fixture.phone(3), evidence: "STOP", now: Fixture.now)
        _ = try await store.backUp(to: "\(folder.path)/copy.sqlite", now: Fixture.now)
        var bytesRead = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            bytesRead += bytes.count
            // Every number has 5550, every address leaky; the last seven digits would do to find somebody.
            for needle in ["5550", "leaky", "worker@example", "0005550103"] {
                #expect(bytes.range(of: Data(needle.utf8)) == nil, "\(needle) in \(name)")
            }
        }
        #expect(bytesRead > 100_000)
    }

    @Test("forgetting leaves neither key nor sealed value nor mask behind, in no page of any file")
    func forgets() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let id = try #require(try await store.register([Fixture.draft(1)], now: Fixture.now)[0].worker)
        _ = try await store.register([Fixture.draft(2)], now: Fixture.now)
        let secrets = try await store.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT wrapped FROM worker_keys WHERE worker_id = ?1
                    UNION ALL SELECT sealed FROM contact_points WHERE worker_id = ?1
                    """, arguments: [id.rawValue])
        }
        #expect(secrets.count == 3)
        #expect(try await store.forget(id, by: "Ana", now: Fixture.now))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            for secret in secrets { #expect(bytes.range(of: secret) == nil, "in \(name)") }
        }
    }

    @Test("what workers write and where a dialogue stands is sealed, and goes when they are forgotten or answered")
    func writings() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        func say(_ n: Int, _ intent: ReplyIntent, _ effects: [ReplyEffect]) async throws {
            let turn = ReplyTurn(
                intent: intent,
                conversation: intent == .forget
                    ? nil
                    : Conversation(
                        purpose: .join, stage: .region, language: LanguageTag("es")!, begunBy: "JOIN xylophone",
                        expires: Fixture.now + .days(1)),
                effects: effects, question: intent == .forget ? nil : .other, evidence: "")
            _ = try await store.converse(
                InboundReply(
                    gateway: "g", messageID: "m\(n) \(intent)", from: Fixture.phone(n), text: "marimba \(n) says a lot"),
                now: Fixture.now
            ) { _ in turn }
        }
        for n in 1...3 { try await say(n, .other, []) }
        let sealed = try await store.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT sealed FROM questions WHERE id <= 2 UNION ALL SELECT sealed FROM conversations
                    WHERE contact_id = 1 UNION ALL SELECT wrapped FROM worker_keys WHERE worker_id = 1
                    """)
        }
        #expect(sealed.count == 4)
        #expect(try await store.question(ID(2))?.text == "marimba 2 says a lot")
        #expect(try await store.answerQuestion(ID(2), .nothing, by: "Ana", now: Fixture.now) == .unanswered)
        try await say(1, .forget, [.forget])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            for word in ["marimba", "xylophone"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
            for secret in sealed { #expect(bytes.range(of: secret) == nil, "in \(name)") }
        }
        #expect(try await store.question(ID(3))?.text == "marimba 3 says a lot")
    }

    @Test("what somebody wrote whose number is hidden is sealed, and neither it nor their id is in any file")
    func hidden() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let account = WhatsAppUserID("US.13491208655302741918")!
        _ = try await store.converse(
            InboundReply(gateway: "g", messageID: "r", from: Fixture.phone(1), text: "", account: account),
            now: Fixture.now
        ) { _ in ReplyTurn(intent: .other, question: .other, evidence: "") }
        try await store.keep(
            HiddenReply(gateway: "g", messageID: "m", account: account, text: "marimba STOP"), as: .stop,
            now: Fixture.now)
        #expect(try await store.contact(of: account) == Fixture.phone(1))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            for word in ["marimba", "655302741918"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test("a sealed value opens only in its own row and under its own worker's key")
    func bound() throws {
        let vault = Vault(.generate())
        let (key, wrapped) = try vault.makeKey(worker: 1)
        let sealed = try vault.seal(Fixture.phone(1), row: 10, key: key)
        #expect(try vault.open(sealed, row: 10, channel: .sms, key: key) == Fixture.phone(1))
        #expect(throws: StoreError.self) { try vault.open(sealed, row: 11, channel: .sms, key: key) }
        let other = try vault.makeKey(worker: 2).key
        #expect(throws: StoreError.self) { try vault.open(sealed, row: 10, channel: .sms, key: other) }
        #expect(throws: StoreError.self) { try vault.unwrap(wrapped, worker: 2) }
        #expect(throws: StoreError.self) { try Vault(.generate()).unwrap(wrapped, worker: 1) }
        var broken = sealed
        broken[broken.startIndex + 14] ^= 1
        #expect(throws: StoreError.self) { try vault.open(broken, row: 10, channel: .sms, key: key) }
    }

    @Test("the blind index depends on key, channel and address, and on nothing else")
    func blindIndex() {
        let master = MasterKey.generate()
        let vault = Vault(master)
        #expect(vault.lookup(Fixture.phone(1)) == Vault(master).lookup(Fixture.phone(1)))
        #expect(vault.lookup(Fixture.phone(1)) != vault.lookup(Fixture.phone(2)))
        #expect(vault.lookup(Fixture.phone(1)) != Vault(.generate()).lookup(Fixture.phone(1)))
        #expect(vault.lookup(Fixture.phone(1)).count == 16)
    }

    @Test("a contact point that was tampered with fails alone; the rest of its batch is sent")
    func tampered() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        _ = try await store.register((1...3).map { Fixture.draft($0) }, now: Fixture.now)
        let campaign = try await Fixture(store: store).launch()
        try await store.write { db in
            // Another worker's sealed number, moved over.
            try db.execute(
                sql: """
                    UPDATE contact_points SET sealed =
                        (SELECT sealed FROM contact_points WHERE worker_id = 2 AND channel = 0)
                    WHERE worker_id = 1 AND channel = 0
                    """)
        }
        let leadership = try await Fixture(store: store).leader()
        let leased = try await store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [], begins: [],
                lease: LeaseRequest(channel: .sms, limit: 10, until: Fixture.now + .minutes(5)), now: Fixture.now)
        ).leased
        #expect(leased.map(\.to) == [Fixture.phone(2), Fixture.phone(3)])
        #expect(try await store.status(of: campaign)?.byState == [.failed: 1, .ready: 2])
    }

    @Test("a sealed value is bound to table, column and row, spelt as every version before spelt them")
    func places() throws {
        let key = SymmetricKey(size: .bits256)
        let vault = Vault(.generate())
        for row in [1, 9, 10, 1_234_567, .max] as [Int64] {
            let sealed = try AES.GCM.seal(
                Array("+15555550100".utf8), using: key, authenticating: Data("contact_points.sealed \(row)".utf8)
            ).combined!
            #expect(try vault.open(sealed, row: row, channel: .sms, key: key).unmasked == "+15555550100")
            #expect(throws: StoreError.self) { try vault.open(sealed, row: row - 1, channel: .sms, key: key) }
        }
        let wrapped = try vault.makeKey(worker: 17).wrapped
        #expect(throws: Never.self) { try vault.unwrap(wrapped, worker: 17) }
        #expect(throws: StoreError.self) { try vault.unwrap(wrapped, worker: 18) }
    }

    @Test("the master key's file is its owner's alone and is never overwritten")
    func keyFile() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/master.key"
        let key = MasterKey.generate()
        try key.save(to: path)
        #expect(throws: BadInput.self) { try MasterKey.generate().save(to: path) }
        let loaded = try MasterKey.load(from: path)
        #expect(loaded.key == key.key)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect("\(key) \(String(reflecting: key))".contains("master key"))

        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: BadInput.self) { try MasterKey.load(from: path) }
        #expect(throws: BadInput.self) { try MasterKey.load(from: path + ".none") }
        let short = "\(folder.path)/short.key"
        _ = FileManager.default.createFile(
            atPath: short, contents: Data("abc\n".utf8), attributes: [.posixPermissions: 0o600])
        #expect(throws: BadInput.self) { try MasterKey.load(from: short) }
    }

    @Test("errors of the database hold no contact point")
    func quietErrors() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await store.write { try $0.execute(sql: "DROP TABLE worker_keys") }
        let error = await #expect(throws: StoreError.self) {
            _ = try await store.register([Fixture.draft(1)], now: Fixture.now)
        }
        #expect(error?.description.contains("555") == false)
        #expect(error?.description.contains("leaky") == false)
    }
}
