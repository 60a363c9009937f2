import Foundation
import GRDB
import Outreach

/// A draft with all that cryptography has to say about it, worked out before the writer's turn.
struct RegistryEntry: Sendable {
    let draft: WorkerDraft
    /// The blind indices of its contact points, in their order.
    let lookups: [Data]
    /// For rows that were free when it was asked; wasted when the worker turns out to be registered already.
    let sealed: SealedWorker

    /// Works a batch out on every core.
    static func prepare(_ drafts: [WorkerDraft], next: NextRows, _ vault: Vault) async throws -> [RegistryEntry] {
        try await withThrowingTaskGroup(of: (Int, [RegistryEntry]).self) { group in
            var contact = next.contact
            for first in stride(from: 0, to: drafts.count, by: slice) {
                let part = drafts[first..<min(first + slice, drafts.count)]
                let rows = NextRows(worker: next.worker + Int64(first), contact: contact)
                contact += part.reduce(0) { $0 + Int64($1.contacts.count) }
                group.addTask { (first, try entries(part, rows, vault)) }
            }
            var parts: [Int: [RegistryEntry]] = [:]
            for try await (first, part) in group { parts[first] = part }
            return parts.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private static let slice = 1000

    private static func entries(_ drafts: ArraySlice<WorkerDraft>, _ first: NextRows, _ vault: Vault) throws
        -> [RegistryEntry]
    {
        var rows = first
        return try drafts.map { draft in
            let sealed = try vault.seal(draft.contacts, worker: rows.worker, firstContact: rows.contact)
            rows.take(sealed)
            return RegistryEntry(draft: draft, lookups: draft.contacts.map(vault.lookup), sealed: sealed)
        }
    }
}

/// The next free rows. A contact point is sealed under its row's number, so that the number is needed before the row.
struct NextRows: Sendable {
    var worker: Int64
    var contact: Int64

    init(worker: Int64, contact: Int64) {
        self.worker = worker
        self.contact = contact
    }

    init(_ db: Database) throws {
        func next(_ table: String) throws -> Int64 {
            try 1 + (Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0)
        }
        worker = try next("workers")
        contact = try next("contact_points")
    }

    /// No number is given out twice; that some are left out does no harm.
    func mayTake(_ sealed: SealedWorker) -> Bool { sealed.worker >= worker && sealed.firstContact >= contact }

    mutating func take(_ sealed: SealedWorker) {
        worker = sealed.worker + 1
        contact = sealed.firstContact + Int64(sealed.contacts.count)
    }
}

/// The rows of batches that are prepared while others are kept: none is thought of for two.
struct PromisedRows: Sendable {
    private var next = NextRows(worker: 1, contact: 1)
    private var batches = 0

    /// The first rows of a batch, behind those of the batches that are still to be kept.
    mutating func promise(to drafts: [WorkerDraft], atLeast free: NextRows) -> NextRows {
        let first =
            batches == 0
            ? free : NextRows(worker: max(next.worker, free.worker), contact: max(next.contact, free.contact))
        next.worker = first.worker + Int64(drafts.count)
        next.contact = first.contact + drafts.reduce(0) { $0 + Int64($1.contacts.count) }
        batches += 1
        return first
    }

    /// A batch has had its turn, or will have none. After the last one the database knows best: most rows of an import that adds
    /// nobody would be left out for nothing.
    mutating func release() { batches -= 1 }
}
