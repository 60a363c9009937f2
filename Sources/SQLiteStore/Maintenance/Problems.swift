import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func problems() async throws -> [String] {
        try await read { db in
            var findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
                .map { "The database file is damaged: \($0)" }
            let broken = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check")!
            if broken > 0 { findings.append("\(broken) rows name others that are not there.") }
            for check in Self.checks {
                let count = try Int.fetchOne(db, sql: check.sql)!
                if count > 0 { findings.append("\(count) \(check.words)") }
            }
            return findings
        }
    }

    public func facts() async throws -> [(name: String, value: String)] {
        try await onWriter { db in
            func pragma(_ name: String) throws -> String { try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "" }
            let levels = ["0": "OFF", "1": "NORMAL", "2": "FULL", "3": "EXTRA"]
            let synchronous = try pragma("synchronous")
            return [
                ("sqlite", try String.fetchOne(db, sql: "SELECT sqlite_version()")!),
                ("schema", try Schema.migrator.completedMigrations(db).last ?? "none"),
                ("journal_mode", try pragma("journal_mode")),
                ("synchronous", levels[synchronous] ?? synchronous),
                ("foreign_keys", try pragma("foreign_keys") == "1" ? "on" : "off"),
                ("secure_delete", try pragma("secure_delete") == "1" ? "on" : "off"),
                ("application_id", try pragma("application_id")),
                ("pages", try pragma("page_count")),
                ("page_size", try pragma("page_size")),
            ]
        }
    }

    /// What must hold between tables and is not held by a constraint.
    private static let checks: [(sql: String, words: String)] = [
        (
            """
            SELECT count(*) FROM contact_points c LEFT JOIN suppressions s ON s.lookup = c.lookup
            WHERE c.lookup IS NOT NULL AND c.reach <> CASE
                WHEN s.lookup IS NOT NULL OR c.consent = 'revoked' THEN 2 WHEN c.consent = 'granted' THEN 3 ELSE 1 END
            """, "contact points are not marked as their consent says."
        ),
        (
            """
            SELECT count(*) FROM contact_points c LEFT JOIN worker_keys k ON k.worker_id = c.worker_id
            WHERE c.sealed IS NOT NULL AND k.worker_id IS NULL
            """, "contact points have lost their key."
        ),
        (
            "SELECT count(*) FROM deliveries WHERE attempts > 0 AND last_attempt IS NULL",
            "deliveries have lost their attempts."
        ),
        (
            """
            SELECT count(*) FROM receipts WHERE delivery_id IS NULL
                AND (gateway, message_id) IN (SELECT a.gateway, o.message_id
                    FROM outcomes o JOIN attempts a ON a.seq = o.attempt WHERE o.message_id IS NOT NULL)
            """, "receipts were not given to their delivery."
        ),
        (
            "SELECT count(*) FROM outcomes WHERE (message_sum IS NULL) <> (message_id IS NULL)",
            "outcomes cannot be found by their message id."
        ),
    ]
}
