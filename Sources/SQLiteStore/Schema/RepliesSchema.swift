import GRDB

/// What conversations by text need; see ``Schema``.
enum RepliesSchema {
    static func add(to db: Database) throws {
        try db.execute(
            sql: """
                -- Somebody who wrote and has not signed up: a worker's rows and key, in no list and no audience.
                CREATE TABLE visitors (
                    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
                    -- Erased after this, once nothing is on its way to them.
                    until INTEGER NOT NULL
                ) STRICT;

                -- Where a dialogue stands, sealed under the worker's key.
                CREATE TABLE conversations (
                    contact_id INTEGER PRIMARY KEY REFERENCES contact_points (id),
                    sealed BLOB NOT NULL,
                    expires_at INTEGER NOT NULL
                ) STRICT;

                -- Messages that a person answers, sealed under the worker's key; the text goes with the answer.
                CREATE TABLE questions (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
                    kind TEXT NOT NULL CHECK (kind = 'doubtful' OR kind = 'other'),
                    received_at INTEGER NOT NULL,
                    kept_until INTEGER NOT NULL,
                    sealed BLOB,
                    answered_by TEXT,
                    answered_at INTEGER,
                    decision TEXT,
                    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
                    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
                    CHECK ((answered_by IS NULL) = (decision IS NULL))
                ) STRICT;
                CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
                CREATE INDEX questions_by_contact ON questions (contact_id);

                -- An opting out that was reported under a status that was on record without one: receipts never change.
                CREATE TABLE late_opt_outs (
                    gateway TEXT NOT NULL,
                    message_id TEXT NOT NULL,
                    received_at INTEGER NOT NULL,
                    PRIMARY KEY (gateway, message_id)
                ) STRICT, WITHOUT ROWID;
                CREATE TRIGGER late_opt_outs_unchanged BEFORE UPDATE ON late_opt_outs
                BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
                CREATE TRIGGER late_opt_outs_undeleted BEFORE DELETE ON late_opt_outs
                BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
                """)
    }

    /// Version 6: who writes in WhatsApp is answered there. Answers go in one campaign of the store's own for each way.
    static func addLanes(to db: Database) throws {
        try db.execute(
            sql: """
                DROP INDEX campaigns_reply;
                CREATE UNIQUE INDEX campaigns_reply ON campaigns (spec ->> '$.audience.channels[0]') WHERE is_reply = 1;
                -- Whether it came through WhatsApp.
                ALTER TABLE questions ADD COLUMN by_whatsapp INTEGER NOT NULL DEFAULT 0 CHECK (by_whatsapp IN (0, 1));
                """)
    }
}
