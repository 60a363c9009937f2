import Foundation
import GRDBSQLite
import Outreach

/// The database as it is on disk, through a connection of its own that writes nothing: not through the code under test.
final class DatabaseView {
    struct Row: Equatable {
        let id: Int64
        let campaign: Int64
        let step: Int
        let worker: Int64
        let channel: Int
        let state: DeliveryState
        let isParked: Bool
        let reason: String
        let due: Timestamp
        let validUntil: Timestamp
        let attempts: Int
        let isReply: Bool
    }

    private var handle: OpaquePointer?
    private var rowsStatement: OpaquePointer?
    private var versionStatement: OpaquePointer?
    private var attemptStatement: OpaquePointer?
    private var journalStatement: OpaquePointer?
    private var dueStatement: OpaquePointer?
    private var stopStatement: OpaquePointer?
    private var replies: [Int64: Bool] = [:]
    private var messages: [Int64: String] = [:]

    init(path: String) throws {
        try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil))
        sqlite3_busy_timeout(handle, 5_000)
        versionStatement = try prepare("PRAGMA data_version")
        rowsStatement = try prepare(
            """
            SELECT d.id, d.campaign_id, d.step, d.worker_id, d.channel, d.state, d.parked, coalesce(d.reason, ''),
                d.due_at, d.valid_until, d.attempts, c.is_reply
            FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id ORDER BY d.id
            """)
        attemptStatement = try prepare(
            """
            SELECT d.state, a.gateway FROM attempts a JOIN deliveries d ON d.id = a.delivery_id AND d.last_attempt = a.seq
            WHERE a.id = ?
            """)
    }

    deinit { close() }

    /// What was remembered of another run's rows.
    func forget() {
        replies.removeAll()
        messages.removeAll()
    }

    /// What is asked until ``endSnapshot()`` sees one state of the database, and costs less.
    func beginSnapshot() { sqlite3_exec(handle, "BEGIN", nil, nil, nil) }
    func endSnapshot() { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }

    func close() {
        for statement in [
            rowsStatement, versionStatement, attemptStatement, journalStatement, dueStatement, stopStatement,
        ] {
            sqlite3_finalize(statement)
        }
        (rowsStatement, versionStatement, attemptStatement) = (nil, nil, nil)
        (journalStatement, dueStatement, stopStatement) = (nil, nil, nil)
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// Changes with every commit by anybody else.
    func version() throws -> Int64 {
        defer { sqlite3_reset(versionStatement) }
        guard sqlite3_step(versionStatement) == SQLITE_ROW else { throw failure() }
        return sqlite3_column_int64(versionStatement, 0)
    }

    func rows() throws -> [Row] {
        defer { sqlite3_reset(rowsStatement) }
        var rows: [Row] = []
        while true {
            switch sqlite3_step(rowsStatement) {
            case SQLITE_ROW:
                let s = rowsStatement
                func int(_ column: Int32) -> Int64 { sqlite3_column_int64(s, column) }
                rows.append(
                    Row(
                        id: int(0), campaign: int(1), step: Int(int(2)), worker: int(3), channel: Int(int(4)),
                        state: DeliveryState(rawValue: Int(int(5)))!, isParked: int(6) != 0,
                        reason: String(cString: sqlite3_column_text(s, 7)), due: Timestamp(milliseconds: int(8)),
                        validUntil: Timestamp(milliseconds: int(9)), attempts: Int(int(10)), isReply: int(11) != 0))
            case SQLITE_DONE: return rows
            default: throw failure()
            }
        }
    }

    /// The state of the delivery whose latest attempt this is; nil when no such attempt is committed.
    func state(ofAttempt id: AttemptID) throws -> DeliveryState? {
        defer { sqlite3_reset(attemptStatement) }
        let bytes = id.bytes
        sqlite3_bind_blob(
            attemptStatement, 1, bytes, Int32(bytes.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        switch sqlite3_step(attemptStatement) {
        case SQLITE_ROW: return DeliveryState(rawValue: Int(sqlite3_column_int64(attemptStatement, 0)))
        case SQLITE_DONE: return nil
        default: throw failure()
        }
    }

    /// Whether it is committed, be it the latest of its delivery or not.
    func isOnRecord(_ id: AttemptID) throws -> Bool {
        let hex = id.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return try texts("SELECT 1 FROM attempts WHERE id = x'\(hex)'").count == 1
    }

    /// The first column of a query's rows, as text.
    func texts(_ sql: String) throws -> [String] {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        var texts: [String] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
            case SQLITE_DONE: return texts
            default: throw failure()
            }
        }
    }

    func journal() throws -> OpaquePointer? {
        if journalStatement == nil {
            journalStatement = try prepare("SELECT * FROM test_journal WHERE seq > ? ORDER BY seq")
        }
        return journalStatement
    }

    /// Whether the deliveries of a campaign are answers.
    func isReplies(_ campaign: Int64) -> Bool {
        if let known = replies[campaign] { return known }
        let found = (try? number("SELECT is_reply FROM campaigns WHERE id = \(campaign)")) == 1
        replies[campaign] = found
        return found
    }

    /// The message of an answer; the lane of answers has one step for each.
    func message(of row: Row) throws -> String {
        if let known = messages[Int64(row.step)] { return known }
        let found =
            try texts("SELECT message FROM campaign_steps WHERE campaign_id = \(row.campaign) AND step = \(row.step)")
        messages[Int64(row.step)] = found.first
        return found.first ?? ""
    }

    /// A receipt of this message says that its worker has opted out, and it is known whose it is.
    func hasReportedStop(_ delivery: Int64, message: String) throws -> Bool {
        if stopStatement == nil {
            stopStatement = try prepare(
                """
                SELECT 1 FROM receipts r WHERE r.message_id = ? AND r.delivery_id = ? AND (suppresses = 1 OR EXISTS (
                    SELECT 1 FROM late_opt_outs l WHERE l.gateway = r.gateway AND l.message_id = r.message_id))
                    AND r.gateway = ?
                """)
        }
        defer { sqlite3_reset(stopStatement) }
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(stopStatement, 1, message, -1, copied)
        sqlite3_bind_int64(stopStatement, 2, delivery)
        sqlite3_bind_text(stopStatement, 3, message.split(separator: "-").first.map(String.init), -1, copied)
        switch sqlite3_step(stopStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    /// When the next delivery that waits falls due.
    func nextDue(after now: Timestamp) throws -> Timestamp? {
        if dueStatement == nil {
            dueStatement = try prepare(
                "SELECT due_at FROM deliveries WHERE stage = 0 AND parked = 0 AND due_at > ? ORDER BY due_at LIMIT 1")
        }
        defer { sqlite3_reset(dueStatement) }
        sqlite3_bind_int64(dueStatement, 1, now.milliseconds)
        switch sqlite3_step(dueStatement) {
        case SQLITE_ROW: return Timestamp(milliseconds: sqlite3_column_int64(dueStatement, 0))
        case SQLITE_DONE: return nil
        default: throw failure()
        }
    }

    func number(_ sql: String) throws -> Int { Int(try texts(sql).first ?? "0") ?? 0 }

    private func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        return statement
    }

    private func check(_ code: Int32) throws { if code != SQLITE_OK { throw failure() } }
    func failure() -> Violation {
        Violation("unreadable", "the database cannot be read: \(String(cString: sqlite3_errmsg(handle)))")
    }
}
