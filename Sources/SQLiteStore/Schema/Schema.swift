import GRDB
import Outreach

/// The schema, as numbered migrations. One that has been shipped is frozen: a change is a new one below it.
enum Schema {
    /// "Altv": says in the file's header that this is a database of Altavoz.
    static let applicationID: Int32 = 0x416C_7476

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: registry)
            try db.execute(sql: events)
            try db.execute(sql: campaigns)
            try db.execute(sql: deliveries)
            try db.execute(sql: journal)
            for table in [
                "consent_ledger", "attempts", "outcomes", "actions", "delivery_events", "event_revisions",
                "inbound_replies",
            ] {
                try db.execute(sql: appendOnly(table))
            }
            try db.execute(sql: receiptsStay)
        }
        migrator.registerMigration("2") { try $0.execute(sql: stages) }
        migrator.registerMigration("3") { try $0.execute(sql: logIndices) }
        migrator.registerMigration("4") { try RepliesSchema.add(to: $0) }
        migrator.registerMigration("5") { try $0.execute(sql: topicConsents) }
        migrator.registerMigration("6") { try RepliesSchema.addLanes(to: $0) }
        migrator.registerMigration("7") { try MessageSum.add(to: $0) }
        migrator.registerMigration("8") { try RepliesSchema.addHiddenNumbers(to: $0) }
        migrator.registerMigration("9") { db in
            try db.execute(sql: recorders)
            try RepliesSchema.addHiddenErasures(to: db)
        }
        return migrator
    }

    /// Version 5: consent to something beside texts, each by its topic; null: to being written to.
    private static let topicConsents = "ALTER TABLE consent_ledger ADD COLUMN topic TEXT"

    /// Version 9: who recorded a STOP that a person heard. Where nobody has registered the number, no ledger says so.
    private static let recorders = "ALTER TABLE suppressions ADD COLUMN recorded_by TEXT"

    /// Workers without a name: what they read, where they are, how they can be reached. Contact points are sealed.
    private static let registry = """
        CREATE TABLE settings (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE key_check (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            value BLOB NOT NULL CHECK (length(value) = 16)
        ) STRICT;

        -- What planning looks at, once for all workers who are alike in it. Rows are never changed.
        CREATE TABLE profiles (
            id INTEGER PRIMARY KEY,
            languages TEXT NOT NULL,
            zones TEXT NOT NULL CHECK (zones <> ''),
            safe_hours TEXT NOT NULL,
            UNIQUE (languages, zones, safe_hours)
        ) STRICT;

        CREATE TABLE workers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            sms_reach INTEGER NOT NULL DEFAULT 0 CHECK (sms_reach BETWEEN 0 AND 3),
            email_reach INTEGER NOT NULL DEFAULT 0 CHECK (email_reach BETWEEN 0 AND 3),
            registered_at INTEGER NOT NULL,
            forgotten_at INTEGER
        ) STRICT;

        CREATE TABLE worker_keys (
            worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
            wrapped BLOB NOT NULL
        ) STRICT;

        CREATE TABLE worker_regions (
            worker_id INTEGER NOT NULL REFERENCES workers (id),
            geoid TEXT NOT NULL,
            PRIMARY KEY (worker_id, geoid)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX worker_regions_by_geoid ON worker_regions (geoid, worker_id);

        CREATE TABLE worker_topics (
            worker_id INTEGER NOT NULL REFERENCES workers (id),
            topic TEXT NOT NULL,
            PRIMARY KEY (worker_id, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contact_points (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            worker_id INTEGER NOT NULL REFERENCES workers (id),
            channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
            sealed BLOB,
            mask TEXT NOT NULL,
            lookup BLOB UNIQUE CHECK (lookup IS NULL OR length(lookup) = 16),
            consent TEXT NOT NULL CHECK (\(oneOf("consent", ["granted", "unconsented", "revoked"]))),
            reach INTEGER NOT NULL CHECK (reach BETWEEN 0 AND 3),
            CHECK ((sealed IS NULL) = (lookup IS NULL))
        ) STRICT;
        CREATE INDEX contact_points_by_worker ON contact_points (worker_id, channel, reach);

        CREATE TABLE consent_ledger (
            id INTEGER PRIMARY KEY,
            contact_id INTEGER NOT NULL REFERENCES contact_points (id),
            kind TEXT NOT NULL CHECK (\(oneOf("kind", ["grant", "confirmation", "revocation"]))),
            evidence TEXT NOT NULL,
            date TEXT NOT NULL,
            recorded_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX consent_ledger_by_contact ON consent_ledger (contact_id);

        -- By blind index alone, so that a STOP outlives the worker.
        CREATE TABLE suppressions (
            lookup BLOB PRIMARY KEY NOT NULL CHECK (length(lookup) = 16),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let events = """
        CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            source_id TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            source_kind TEXT NOT NULL,
            declared TEXT NOT NULL,
            begins TEXT,
            ends TEXT,
            fingerprint TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            created_at INTEGER NOT NULL,
            closed_at INTEGER,
            -- Of the lane of replies: no disaster.
            is_reply INTEGER NOT NULL DEFAULT 0 CHECK (is_reply IN (0, 1)),
            UNIQUE (source, source_id)
        ) STRICT;

        CREATE TABLE event_regions (
            event_id INTEGER NOT NULL REFERENCES events (id),
            geoid TEXT NOT NULL,
            PRIMARY KEY (event_id, geoid)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE event_revisions (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES events (id),
            revision INTEGER NOT NULL,
            at INTEGER NOT NULL,
            added TEXT NOT NULL,
            removed TEXT NOT NULL,
            summary TEXT NOT NULL,
            UNIQUE (event_id, revision)
        ) STRICT;
        """

    private static let campaigns = """
        CREATE TABLE campaigns (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES events (id),
            spec TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'cancelled', 'finished')),
            is_reply INTEGER NOT NULL DEFAULT 0 CHECK (is_reply IN (0, 1)),
            drafted_by TEXT NOT NULL,
            drafted_at INTEGER NOT NULL,
            approved_by TEXT,
            approved_at INTEGER,
            launched_by TEXT,
            starts_at INTEGER,
            note TEXT,
            ended_at INTEGER,
            CHECK ((approved_by IS NULL) = (approved_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX campaigns_reply ON campaigns (is_reply) WHERE is_reply = 1;

        CREATE TABLE campaign_steps (
            campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
            step INTEGER NOT NULL,
            day INTEGER NOT NULL,
            message TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'planned', 'held', 'skipped')),
            note TEXT,
            PRIMARY KEY (campaign_id, step)
        ) STRICT, WITHOUT ROWID;

        -- Who did what.
        CREATE TABLE actions (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;

        -- The one daemon of this database.
        CREATE TABLE leadership (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            owner TEXT NOT NULL,
            fence INTEGER NOT NULL,
            until INTEGER NOT NULL,
            -- When its daemon was last known to live.
            alive_at INTEGER NOT NULL
        ) STRICT;
        """

    /// Version 1. The indices are partial, one for each question that is asked often: twice as fast to keep as full ones.
    private static let deliveries = """
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            campaign_id INTEGER NOT NULL,
            step INTEGER NOT NULL,
            worker_id INTEGER NOT NULL REFERENCES workers (id),
            contact_id INTEGER NOT NULL REFERENCES contact_points (id),
            channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 16),
            -- Only a person can let it go.
            parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1) AND (parked = 0 OR state <> 2)),
            -- A receipt is still waited for.
            awaiting INTEGER NOT NULL DEFAULT 1 CHECK (awaiting IN (0, 1)),
            -- Its place in the routing space, of which each gateway has a share.
            route INTEGER NOT NULL CHECK (route BETWEEN 0 AND 99),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            segments INTEGER NOT NULL CHECK (segments >= 0),
            -- Millionths of a dollar.
            price INTEGER NOT NULL DEFAULT 0,
            planned_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            valid_until INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            fence INTEGER,
            lease_until INTEGER,
            -- When it last went to a gateway and may have arrived, for the cap.
            dispatched_at INTEGER,
            last_attempt INTEGER,
            language TEXT NOT NULL,
            region TEXT,
            gateway TEXT,
            -- A HoldReason or an EndReason.
            reason TEXT,
            -- What a gateway or a person said.
            detail TEXT,
            UNIQUE (campaign_id, step, worker_id, channel),
            FOREIGN KEY (campaign_id, step) REFERENCES campaign_steps (campaign_id, step)
        ) STRICT;
        -- In the order of the rows, so that a batch touches few pages; route is there to be looked at only.
        CREATE INDEX deliveries_ready ON deliveries (channel, campaign_id, due_at, id, route) WHERE state = 2;
        CREATE INDEX deliveries_ripening ON deliveries (due_at) WHERE (state <= 1 OR state = 8) AND parked = 0;
        CREATE INDEX deliveries_waiting ON deliveries (campaign_id, valid_until) WHERE (state <= 2 OR state = 8);
        CREATE INDEX deliveries_handed_out ON deliveries (lease_until) WHERE state IN (3, 4);
        CREATE INDEX deliveries_unsettled ON deliveries (updated_at) WHERE state IN (9, 10);
        CREATE INDEX deliveries_awaiting ON deliveries (updated_at) WHERE state IN (5, 6) AND awaiting = 1;
        CREATE INDEX deliveries_recent ON deliveries (worker_id, dispatched_at) WHERE dispatched_at IS NOT NULL;
        """

    /// Version 2: fewer changes of indices for each message. A delivery carries its ``Stage``, on which the indices hang
    /// instead of on its state; that it is leased is known to its dispatcher alone and no longer written.
    private static let stages = """
        CREATE TABLE deliveries_2 (
            id INTEGER PRIMARY KEY,
            campaign_id INTEGER NOT NULL,
            step INTEGER NOT NULL,
            worker_id INTEGER NOT NULL REFERENCES workers (id),
            contact_id INTEGER NOT NULL REFERENCES contact_points (id),
            channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
            state INTEGER NOT NULL,
            -- See Stage in Codes.swift. State 3 (leased) belongs to no stage.
            stage INTEGER NOT NULL CHECK (
                CASE stage
                    WHEN 3 THEN state BETWEEN 4 AND 6
                    WHEN 1 THEN state = 2
                    WHEN 0 THEN state = 0 OR state = 1 OR state = 8
                    WHEN 4 THEN state = 9 OR state = 10
                    WHEN 2 THEN state BETWEEN 5 AND 7 OR state BETWEEN 11 AND 16
                    ELSE 0
                END),
            -- Only a person can let it go.
            parked INTEGER NOT NULL DEFAULT 0 CHECK (parked = 0 OR (parked = 1 AND state <> 2)),
            -- Its place in the routing space, of which each gateway has a share.
            route INTEGER NOT NULL CHECK (route BETWEEN 0 AND 99),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            segments INTEGER NOT NULL CHECK (segments >= 0),
            -- Millionths of a dollar.
            price INTEGER NOT NULL DEFAULT 0,
            planned_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            valid_until INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            -- Of the daemon that is sending it.
            fence INTEGER,
            -- When it last went to a gateway and may have arrived, for the cap.
            dispatched_at INTEGER,
            last_attempt INTEGER,
            language TEXT NOT NULL,
            region TEXT,
            gateway TEXT,
            -- A HoldReason or an EndReason.
            reason TEXT,
            -- What a gateway or a person said.
            detail TEXT,
            UNIQUE (campaign_id, step, worker_id, channel),
            FOREIGN KEY (campaign_id, step) REFERENCES campaign_steps (campaign_id, step)
        ) STRICT;
        INSERT INTO deliveries_2
        SELECT id, campaign_id, step, worker_id, contact_id, channel, iif(state = 3, 2, state),
            CASE
                WHEN state <= 1 OR state = 8 THEN 0
                WHEN state = 2 OR state = 3 THEN 1
                WHEN state = 4 OR (state <= 6 AND awaiting = 1) THEN 3
                WHEN state = 9 OR state = 10 THEN 4
                ELSE 2
            END,
            parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, iif(state = 4, fence, NULL),
            dispatched_at, last_attempt, language, region, gateway, reason, detail
        FROM deliveries ORDER BY id;
        DROP TABLE deliveries;
        ALTER TABLE deliveries_2 RENAME TO deliveries;
        -- In the order of the rows, so that a batch touches few pages; route is there to be looked at only.
        CREATE INDEX deliveries_ready ON deliveries (channel, campaign_id, due_at, id, route) WHERE \(Stage.readySQL);
        CREATE INDEX deliveries_ripening ON deliveries (due_at) WHERE \(Stage.ripeningSQL);
        CREATE INDEX deliveries_before ON deliveries (campaign_id, valid_until) WHERE \(Stage.beforeSQL);
        -- By attempts, which only ever grow, so that it is appended to.
        CREATE INDEX deliveries_pending ON deliveries (campaign_id, last_attempt) WHERE \(Stage.pendingSQL);
        CREATE INDEX deliveries_unsettled ON deliveries (updated_at) WHERE \(Stage.unsettledSQL);
        CREATE INDEX deliveries_recent ON deliveries (worker_id, dispatched_at) WHERE dispatched_at IS NOT NULL;
        -- Receipts that came before it was known whose they are: few, and asked for with every outcome.
        CREATE INDEX receipts_unowned ON receipts (message_id) WHERE delivery_id IS NULL;
        -- Every attempt up to this one has its outcome, or was recovered: a new daemon need not look at them.
        ALTER TABLE leadership ADD COLUMN settled_through INTEGER NOT NULL DEFAULT 0;
        """

    private static let journal = """
        -- The hashes of texts, once each.
        CREATE TABLE bodies (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE attempts (
            seq INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
            gateway TEXT NOT NULL,
            body_id INTEGER NOT NULL REFERENCES bodies (id),
            begun_at INTEGER NOT NULL,
            -- The delivery's attempt before this one: spares an index over all attempts.
            previous INTEGER REFERENCES attempts (seq)
        ) STRICT;

        CREATE TABLE outcomes (
            attempt INTEGER PRIMARY KEY REFERENCES attempts (seq),
            at INTEGER NOT NULL,
            class TEXT NOT NULL
                CHECK (\(oneOf("class", ["accepted", "not-sent", "throttled", "rejected", "unknown"]))),
            code TEXT,
            sentence TEXT,
            message_id TEXT,
            price INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outcomes_by_message ON outcomes (message_id) WHERE message_id IS NOT NULL;

        CREATE TABLE receipts (
            id INTEGER PRIMARY KEY,
            gateway TEXT NOT NULL,
            message_id TEXT NOT NULL,
            status TEXT NOT NULL
                CHECK (\(oneOf("status", ["delivered", "sent", "accepted", "undelivered", "failed"]))),
            attempt BLOB,
            code TEXT,
            sentence TEXT,
            suppresses INTEGER NOT NULL CHECK (suppresses IN (0, 1)),
            received_at INTEGER NOT NULL,
            -- Null until it is known whose it is.
            delivery_id INTEGER REFERENCES deliveries (id),
            UNIQUE (gateway, message_id, status)
        ) STRICT;
        CREATE INDEX receipts_by_delivery ON receipts (delivery_id) WHERE delivery_id IS NOT NULL;

        -- Replies that were acted on, so that one that comes again is not. Their words are not kept.
        CREATE TABLE inbound_replies (
            gateway TEXT NOT NULL,
            message_id TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            PRIMARY KEY (gateway, message_id)
        ) STRICT, WITHOUT ROWID;

        -- What happened to a delivery beside attempts, outcomes and receipts.
        CREATE TABLE delivery_events (
            id INTEGER PRIMARY KEY,
            delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            -- Until when, for a hold.
            until INTEGER,
            sentence TEXT NOT NULL
        ) STRICT;
        CREATE INDEX delivery_events_by_delivery ON delivery_events (delivery_id);
        """

    /// A check where there are many rows. `IN` with more than two values would make and drop a table for each row.
    private static func oneOf(_ column: String, _ values: [String]) -> String {
        values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }

    private static func appendOnly(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_unchanged BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        CREATE TRIGGER \(table)_undeleted BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        """
    }

    /// A receipt that came before the gateway's answer learns once whose it is; nothing else of it ever changes.
    private static let receiptsStay = """
        CREATE TRIGGER receipts_unchanged BEFORE UPDATE ON receipts
        WHEN OLD.delivery_id IS NOT NULL OR NEW.delivery_id IS NULL OR NEW.id <> OLD.id
            OR (NEW.gateway, NEW.message_id, NEW.status) IS NOT (OLD.gateway, OLD.message_id, OLD.status)
            OR (NEW.attempt, NEW.code, NEW.sentence) IS NOT (OLD.attempt, OLD.code, OLD.sentence)
            OR (NEW.suppresses, NEW.received_at) IS NOT (OLD.suppresses, OLD.received_at)
        BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
        CREATE TRIGGER receipts_undeleted BEFORE DELETE ON receipts
        BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
        """

    /// The log by region, and by state and region. A delivery's region is written once, when it is planned, and the
    /// states of the second are those that sending does not pass through, so that neither is touched by a send.
    private static let logIndices = """
        CREATE INDEX deliveries_by_region ON deliveries (region);
        CREATE INDEX deliveries_off_path ON deliveries (state, region) WHERE \(DeliveryState.offPathSQL);
        """
}
