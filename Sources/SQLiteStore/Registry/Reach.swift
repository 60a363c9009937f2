import Foundation
import GRDB
import Outreach

/// Keeps beside each contact point and worker how they can be reached, so that a million can be planned at once.
/// Planning reads it; the last look before sending reads consent and suppression themselves.
enum Reach {
    static func isSuppressed(_ db: Database, _ lookup: Data) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM suppressions WHERE lookup = ?)"), arguments: [lookup])!
    }

    static func refreshWorker(_ db: Database, _ worker: Int64) throws {
        try db.cachedStatement(
            sql: """
                UPDATE workers SET
                    sms_reach = coalesce((SELECT max(reach) FROM contact_points WHERE worker_id = workers.id AND channel = 0), 0),
                    email_reach = coalesce((SELECT max(reach) FROM contact_points WHERE worker_id = workers.id AND channel = 1), 0)
                WHERE id = ?
                """
        ).execute(arguments: [worker])
    }
}

/// The append-only ledger, and the state that its latest entry means.
enum ConsentLedger {
    static let insertion =
        "INSERT INTO consent_ledger (contact_id, kind, evidence, date, recorded_at) VALUES (?, ?, ?, ?, ?)"

    /// Of consent to something beside texts.
    static func append(
        _ db: Database, contact: Int64, _ kind: ConsentEntry.Kind, of topic: Topic, evidence: String, date: CivilDate,
        now: Timestamp
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO consent_ledger (contact_id, kind, topic, evidence, date, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            contact, kind.rawValue, topic.text, evidence, date.description, now.milliseconds,
        ])
    }

    static func append(
        _ db: Database, contact: Int64, _ kind: ConsentEntry.Kind, evidence: String, date: CivilDate, now: Timestamp
    ) throws {
        try db.cachedStatement(sql: insertion).execute(arguments: [
            contact, kind.rawValue, evidence, date.description, now.milliseconds,
        ])
    }

    /// Whether the worker took a STOP back after `moment`: a grant that stands behind a revocation. A first grant is none,
    /// whatever file brought it.
    static func hasReturned(_ db: Database, contact: Int64, after moment: Timestamp) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM consent_ledger AS came
                        WHERE came.contact_id = ? AND came.kind = 'grant' AND came.topic IS NULL AND came.recorded_at > ?
                            AND EXISTS (
                            SELECT 1 FROM consent_ledger AS went
                            WHERE went.contact_id = came.contact_id AND went.kind = 'revocation'
                                AND went.topic IS NULL AND went.id < came.id))
                    """),
            arguments: [contact, moment.milliseconds]) == true
    }

    static func setState(_ db: Database, contact: Int64, _ state: ConsentState, isSuppressed: Bool) throws {
        try db.cachedStatement(sql: "UPDATE contact_points SET consent = ?, reach = ? WHERE id = ?").execute(
            arguments: [state.rawValue, ReachCode.code(consent: state, isSuppressed: isSuppressed), contact])
    }
}
