import Foundation
import Outreach
import Synchronization
import Testing

@testable import Registry

@Suite("Synthetic registry")
struct SyntheticRegistryTests {
    private let today = CivilDate("2026-11-24")!

    private func rows(_ count: Int, seed: UInt64 = 1) -> [[String]] {
        var rows: [[String]] = []
        SyntheticRegistry(regions: regions, seed: seed, today: today).forEachRow(count) { rows.append($0) }
        return rows
    }

    @Test("the same seed gives the same people, another one others")
    func deterministic() {
        #expect(rows(200) == rows(200))
        #expect(rows(200) != rows(200, seed: 2))
        #expect(rows(100) == Array(rows(200).prefix(100)))
    }

    @Test("where calls are rehearsed, some who speak an Indigenous language agreed to them, and nothing else differs")
    func calls() {
        var callable: [[String]] = []
        SyntheticRegistry(regions: regions, seed: 1, today: today, agreesToCalls: true)
            .forEachRow(2_000) { callable.append($0) }
        let plain = rows(2_000)
        var agreed = 0
        for (row, other) in zip(callable, plain) where row != other {
            agreed += 1
            #expect(row[5].hasSuffix("calls") && ["zap;es", "mix;es"].contains(row[2]))
            #expect(row[..<5] == other[..<5] && row[6...] == other[6...])
        }
        #expect((15...40).contains(agreed) && !plain.contains { $0[5].contains("calls") })
    }

    @Test("5,000 people import without an error, all different, none of them real")
    func imports() async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/workers.csv"
        try SyntheticRegistry(regions: regions, seed: 4856, today: today).write(5_000, to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let kept = Mutex<[WorkerDraft]>([])
        let summary = try await WorkerImport(regions: regions, options: .init(today: today)).run(
            path: path,
            sink: { drafts in
                kept.withLock { $0 += drafts }
                return drafts.map { _ in .added(ID(1)) }
            })
        let drafts = kept.withLock(\.self)
        #expect(summary.failed == 0 && summary.duplicates == 0 && summary.added == 5_000, "\(summary.errors)")
        let contacts = drafts.flatMap(\.contacts)
        #expect(Set(contacts).count == contacts.count)
        for contact in contacts {
            switch contact {
            case .phone(let number):
                let digits = number.unmasked.dropFirst(5)
                #expect(digits.hasPrefix("55501") && digits.count == 7)
            case .email(let address):
                #expect(["example.org", "example.net", "example.com"].contains(String(address.domain)))
            }
        }
        #expect(drafts.allSatisfy { !$0.regions.isEmpty })
        let inLosAngeles = drafts.count { $0.regions.contains(GEOID("06037")!) }
        #expect((3_000...4_200).contains(inLosAngeles))
        #expect(Set(drafts.map { $0.languages[0] }).count >= 16)
        let unconsented = drafts.count { $0.consent == nil }
        #expect((200...600).contains(unconsented))
        #expect(drafts.contains { $0.safeHours != nil } && drafts.contains { $0.contacts.count == 2 })
        #expect(Set(drafts.flatMap(\.regions)).count >= 5)
    }
}
