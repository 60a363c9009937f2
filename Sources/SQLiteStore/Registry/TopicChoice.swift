import GRDB
import Outreach

/// What a worker chooses to hear about, from their own phone.
struct TopicChoice {
    let db: Database
    let point: ContactRow
    let now: Timestamp

    /// - Parameter mayConsent: false for somebody who has stopped: a choice takes no STOP back, and grants nothing beside it.
    func take(_ chosen: [Topic], of offered: [Topic], evidence: String, mayConsent: Bool) throws {
        for topic in offered {
            if !chosen.contains(topic) {
                try TopicConsent.remove(db, topic, of: point, evidence: evidence, now: now)
            } else if !topic.isConsent || mayConsent {
                try add(topic, evidence)
            }
        }
    }

    private func add(_ topic: Topic, _ evidence: String) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO worker_topics (worker_id, topic) VALUES (?, ?)")
            .execute(arguments: [point.worker, topic.text])
        let isNew = db.changesCount > 0
        guard topic.isConsent else { return }
        try ConsentLedger.append(
            db, contact: point.id, isNew ? .grant : .confirmation, of: topic, evidence: evidence,
            date: CivilDate(utc: now), now: now)
    }
}

/// Consent to something beside texts, which is a topic of the worker and stands in the ledger by itself.
enum TopicConsent {
    static func remove(_ db: Database, _ topic: Topic, of point: ContactRow, evidence: String, now: Timestamp) throws {
        try db.cachedStatement(sql: "DELETE FROM worker_topics WHERE worker_id = ? AND topic = ?")
            .execute(arguments: [point.worker, topic.text])
        guard db.changesCount > 0, topic.isConsent else { return }
        try ConsentLedger.append(
            db, contact: point.id, .revocation, of: topic, evidence: evidence, date: CivilDate(utc: now), now: now)
    }

    /// STOP from a phone ends all of them: START brings texts back, and nothing that was agreed to beside them.
    static func end(_ db: Database, of point: ContactRow, evidence: String, now: Timestamp) throws {
        let channel = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT channel FROM contact_points WHERE id = ?"), arguments: [point.id])
        guard channel == Channel.sms.code else { return }
        for topic in Topic.consents.sorted() {
            try remove(db, topic, of: point, evidence: evidence, now: now)
        }
    }

    /// Whether one of the worker's phones is on the list of those who said STOP, perhaps before they were registered.
    static func isStopped(_ db: Database, worker: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM contact_points c JOIN suppressions s ON s.lookup = c.lookup
                        WHERE c.worker_id = ? AND c.channel = ?)
                    """), arguments: [worker, Channel.sms.code])!
    }

    /// Whether a phone of the worker has taken it back, or said STOP. A file undoes neither; the worker does, by text.
    static func wasTakenBack(_ db: Database, _ topic: Topic, worker: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM contact_points c JOIN consent_ledger l ON l.contact_id = c.id
                        WHERE c.worker_id = ? AND c.channel = ? AND l.kind = 'revocation'
                            AND (l.topic IS NULL OR l.topic = ?))
                    """), arguments: [worker, Channel.sms.code, topic.text])!
    }
}
