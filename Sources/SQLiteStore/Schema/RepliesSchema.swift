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

    /// Version 8: who writes in WhatsApp may hide their number. Their messages wait for a person too, sealed under the store's
    /// own key, and their id is known again, by keyed hash, once it was told beside a number.
    static func addHiddenNumbers(to db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE whatsapp_accounts (
                    lookup BLOB PRIMARY KEY CHECK (length(lookup) = 16),
                    contact_id INTEGER NOT NULL REFERENCES contact_points (id)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX whatsapp_accounts_by_contact ON whatsapp_accounts (contact_id);

                CREATE TABLE next_questions (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    contact_id INTEGER REFERENCES contact_points (id),
                    kind TEXT NOT NULL CHECK (kind IN ('stop', 'doubtful', 'other')),
                    received_at INTEGER NOT NULL,
                    kept_until INTEGER NOT NULL,
                    sealed BLOB,
                    answered_by TEXT,
                    answered_at INTEGER,
                    decision TEXT,
                    by_whatsapp INTEGER NOT NULL DEFAULT 0 CHECK (by_whatsapp IN (0, 1)),
                    -- Where no number is known: what brought it, and the keyed hash of the sender's id if that was told.
                    gateway TEXT,
                    message_id TEXT,
                    account BLOB,
                    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
                    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
                    CHECK ((answered_by IS NULL) = (decision IS NULL)),
                    CHECK ((contact_id IS NULL) = (gateway IS NOT NULL)),
                    CHECK ((gateway IS NULL) = (message_id IS NULL)),
                    CHECK (kind <> 'stop' OR contact_id IS NULL)
                ) STRICT;
                INSERT INTO next_questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at,
                    decision, by_whatsapp)
                SELECT id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp
                FROM questions;
                -- No number is given twice.
                DELETE FROM sqlite_sequence WHERE name = 'next_questions';
                INSERT INTO sqlite_sequence (name, seq) SELECT 'next_questions', seq FROM sqlite_sequence
                    WHERE name = 'questions';
                DROP TABLE questions;
                ALTER TABLE next_questions RENAME TO questions;
                CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
                CREATE INDEX questions_by_contact ON questions (contact_id);
                CREATE INDEX questions_by_account ON questions (account) WHERE account IS NOT NULL;
                """)
    }

    /// Version 9: FORGET from a hidden number is told from STOP, so that it can be obeyed as what it is.
    static func addHiddenErasures(to db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE next_questions (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    contact_id INTEGER REFERENCES contact_points (id),
                    kind TEXT NOT NULL CHECK (kind IN ('stop', 'forget', 'doubtful', 'other')),
                    received_at INTEGER NOT NULL,
                    kept_until INTEGER NOT NULL,
                    sealed BLOB,
                    answered_by TEXT,
                    answered_at INTEGER,
                    decision TEXT,
                    by_whatsapp INTEGER NOT NULL DEFAULT 0 CHECK (by_whatsapp IN (0, 1)),
                    -- Where no number is known: what brought it, and the keyed hash of the sender's id if that was told.
                    gateway TEXT,
                    message_id TEXT,
                    account BLOB,
                    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
                    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
                    CHECK ((answered_by IS NULL) = (decision IS NULL)),
                    CHECK ((contact_id IS NULL) = (gateway IS NOT NULL)),
                    CHECK ((gateway IS NULL) = (message_id IS NULL)),
                    CHECK (kind NOT IN ('stop', 'forget') OR contact_id IS NULL)
                ) STRICT;
                INSERT INTO next_questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at,
                    decision, by_whatsapp, gateway, message_id, account)
                SELECT id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp,
                    gateway, message_id, account
                FROM questions;
                -- No number is given twice.
                DELETE FROM sqlite_sequence WHERE name = 'next_questions';
                INSERT INTO sqlite_sequence (name, seq) SELECT 'next_questions', seq FROM sqlite_sequence
                    WHERE name = 'questions';
                DROP TABLE questions;
                ALTER TABLE next_questions RENAME TO questions;
                CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
                CREATE INDEX questions_by_contact ON questions (contact_id);
                CREATE INDEX questions_by_account ON questions (account) WHERE account IS NOT NULL;
                """)
    }
}
