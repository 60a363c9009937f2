import Foundation
import GRDB

/// The database of an installation, read with SQL of the tests' own: a judge that shares no line with the store.
struct Ledger {
    let path: String

    init(_ installation: Installation) { path = installation.database }
    init(path: String) { self.path = path }

    func read<T>(_ body: (Database) throws -> T) throws -> T {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read(body)
    }

    /// What a test arranges in a database that no daemon uses.
    func arrange(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.write { try $0.execute(sql: sql) }
    }

    func number(_ sql: String) throws -> Int { try read { try Int.fetchOne($0, sql: sql) ?? 0 } }

    /// `ok`, or what is wrong with the file, rows that name others which are not there included.
    func integrity() throws -> String {
        try read { db in
            let strays = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check")!
            return strays == 0 ? try String.fetchOne(db, sql: "PRAGMA integrity_check") ?? "" : "\(strays) strays"
        }
    }

    struct Entry {
        let id: Int64
        let campaign: Int64
        let step: Int
        let worker: Int64
        /// As stored: 4 dispatching, 5 accepted, 6 sent, 7 delivered, 9 unknown.
        let state: Int
        /// In the order in which they were begun, as hexadecimal digits.
        let attempts: [String]
    }

    func deliveries() throws -> [Entry] {
        try read { db in
            var attempts: [Int64: [String]] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT delivery_id, lower(hex(id)) FROM attempts ORDER BY seq") {
                attempts[row[0], default: []].append(row[1])
            }
            return try Row.fetchAll(db, sql: "SELECT id, campaign_id, step, worker_id, state FROM deliveries").map {
                Entry(
                    id: $0[0], campaign: $0[1], step: $0[2], worker: $0[3], state: $0[4],
                    attempts: attempts[$0[0]] ?? [])
            }
        }
    }

    /// Planned, held, ready, leased, dispatching, or waiting to be tried again; or a step that is still to come.
    func isAtWork() throws -> Bool {
        try number(
            """
            SELECT (SELECT count(*) FROM deliveries WHERE state <= 4 OR state = 8)
                + (SELECT count(*) FROM campaign_steps WHERE state = 'waiting')
            """) > 0
    }
}

extension Ledger {
    /// Every row of every table, to see whether anything was written.
    func everything() throws -> [String] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").flatMap {
                table in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0.description)" }
            }
        }
    }
}

extension Ledger {
    /// Nobody is in the middle of a transaction that writes.
    var isFree: Bool {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return false }
        defer { try? queue.close() }
        return (try? queue.inDatabase { try $0.inTransaction(.immediate) { .rollback } }) != nil
    }
}
