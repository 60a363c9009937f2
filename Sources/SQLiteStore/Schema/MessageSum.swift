import GRDB

/// By what the store finds an outcome again when a gateway reports on its message id: a sum of the id in four bytes.
///
/// Message ids are long and random, so that an index of the ids themselves takes a page of its own for nearly every
/// outcome of a batch, each written to the log and synced. One of their sums has three tenths of the pages. Two ids may have the
/// same sum; whoever looks one up compares the id too.
enum MessageSum {
    /// FNV-1a, 32 bits (draft-eastlake-fnv, 5). Kept in databases: never to be changed.
    static func of(_ id: String) -> Int64 {
        var id = id
        let sum = id.withUTF8 { $0.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
        return Int64(Int32(bitPattern: sum))
    }

    /// The condition on `outcomes AS o` for a message id bound twice, first as its sum.
    static let isMeant = "o.message_sum = ? AND o.message_sum IS NOT NULL AND o.message_id = ?"

    /// Version 7 of the schema.
    static func add(to db: Database) throws {
        let function = DatabaseFunction("message_sum", argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).map(of)
        }
        db.add(function: function)
        defer { db.remove(function: function) }
        try db.execute(
            sql: """
                ALTER TABLE outcomes ADD COLUMN message_sum INTEGER;
                DROP TRIGGER outcomes_unchanged;
                UPDATE outcomes SET message_sum = message_sum(message_id) WHERE message_id IS NOT NULL;
                CREATE TRIGGER outcomes_unchanged BEFORE UPDATE ON outcomes
                BEGIN SELECT RAISE(ABORT, 'outcomes is append-only'); END;
                DROP INDEX outcomes_by_message;
                CREATE INDEX outcomes_by_message ON outcomes (message_sum) WHERE message_sum IS NOT NULL;
                """)
    }
}
