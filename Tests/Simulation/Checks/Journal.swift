import GRDBSQLite
import Outreach

/// Every change of a delivery, kept by triggers in the file itself: who changes a row cannot leave it out, and what has
/// changed is found without reading the rest.
enum Journal {
    struct Change {
        let seq: Int64
        /// Nil for a new delivery.
        let old: DeliveryState?
        /// Nil for one that is gone.
        let row: DatabaseView.Row?
    }

    static func install(in path: String) throws {
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        guard sqlite3_open(path, &handle) == SQLITE_OK, sqlite3_exec(handle, schema, nil, nil, nil) == SQLITE_OK else {
            throw Violation("setup", "the journal cannot be made: \(String(cString: sqlite3_errmsg(handle)))")
        }
    }

    private static let columns =
        "id, campaign_id, step, worker_id, channel, state, parked, reason, due_at, valid_until, attempts"
    private static let new = columns.split(separator: ", ").map { "new.\($0)" }.joined(separator: ", ")

    private static let schema = """
        CREATE TABLE test_journal (
            seq INTEGER PRIMARY KEY, old INTEGER, id, campaign_id, step, worker_id, channel, state, parked, reason, due_at,
            valid_until, attempts);
        CREATE TRIGGER test_inserted AFTER INSERT ON deliveries BEGIN
            INSERT INTO test_journal (old, \(columns)) VALUES (NULL, \(new));
        END;
        CREATE TRIGGER test_updated AFTER UPDATE ON deliveries BEGIN
            INSERT INTO test_journal (old, \(columns)) VALUES (old.state, \(new));
        END;
        CREATE TRIGGER test_deleted AFTER DELETE ON deliveries BEGIN
            INSERT INTO test_journal (old, id) VALUES (old.state, old.id);
        END;
        """
}

extension DatabaseView {
    /// What has changed after that one, in order.
    func changes(after seq: Int64, _ body: (Journal.Change) throws -> Void) throws {
        let statement = try journal()
        defer { sqlite3_reset(statement) }
        sqlite3_bind_int64(statement, 1, seq)
        func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                let old =
                    sqlite3_column_type(statement, 1) == SQLITE_NULL ? nil : DeliveryState(rawValue: Int(int(1)))!
                guard sqlite3_column_type(statement, 7) != SQLITE_NULL else {
                    try body(Journal.Change(seq: int(0), old: old, row: nil))
                    continue
                }
                let row = Row(
                    id: int(2), campaign: int(3), step: Int(int(4)), worker: int(5), channel: Int(int(6)),
                    state: DeliveryState(rawValue: Int(int(7)))!, isParked: int(8) != 0,
                    reason: sqlite3_column_text(statement, 9).map { String(cString: $0) } ?? "",
                    due: Timestamp(milliseconds: int(10)), validUntil: Timestamp(milliseconds: int(11)),
                    attempts: Int(int(12)), isReply: isReplies(int(3)))
                try body(Journal.Change(seq: int(0), old: old, row: row))
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }
}
