import GRDB
import Outreach
import Synchronization

/// What was read once and cannot change: specs of launched campaigns, and profiles.
struct Knowledge {
    private var specs: [Int64: CampaignSpec] = [:]
    private var profiles: [Int64: Profile] = [:]
    /// Windows that are open, since when that is known and until when. To find out costs more than to begin a dozen messages.
    private var closings: [SendWindow: (from: Timestamp, until: Timestamp)] = [:]

    struct Profile: Sendable {
        let languages: [LanguageTag]
        let zones: ZoneSet
        let safeHours: HoursOfDay?
    }

    mutating func profile(_ db: Database, _ id: Int64) throws -> Profile {
        if let known = profiles[id] { return known }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT languages, zones, safe_hours FROM profiles WHERE id = ?"), arguments: [id])
        guard let row, let zones = ZoneSet(row[1] as String) else {
            throw StoreError(.unreadable, "Profile \(id) of the database cannot be read.")
        }
        let profile = Profile(
            languages: (row[0] as String).split(separator: ",").compactMap { LanguageTag(String($0)) }, zones: zones,
            safeHours: HoursOfDay(row[2] as String))
        profiles[id] = profile
        return profile
    }

    /// When the hours end in which what goes now may ring (``GateFacts/closing(after:)``).
    mutating func closing(_ facts: GateFacts, after now: Timestamp) -> Timestamp? {
        if let known = closings[facts.window], known.from <= now, now < known.until, !facts.isReply {
            return known.until
        }
        guard let until = facts.closing(after: now) else { return nil }
        if closings.count >= 1_000 { closings.removeAll(keepingCapacity: true) }
        closings[facts.window] = (now, until)
        return until
    }

    /// The same, where its text has been read already.
    mutating func spec(_ id: Int64, text: String) throws -> CampaignSpec {
        if let known = specs[id] { return known }
        let spec = try CampaignCoding.spec(text)
        specs[id] = spec
        return spec
    }

    /// Of a campaign that has been launched: its spec is final.
    mutating func spec(_ db: Database, _ id: Int64) throws -> CampaignSpec {
        if let known = specs[id] { return known }
        guard
            let text = try String.fetchOne(
                db.cachedStatement(sql: "SELECT spec FROM campaigns WHERE id = ?"), arguments: [id])
        else {
            throw StoreError(.notFound, "There is no campaign \(id).")
        }
        let spec = try CampaignCoding.spec(text)
        specs[id] = spec
        return spec
    }
}

/// Shared by readers and the writer.
final class SharedKnowledge: Sendable {
    private let knowledge = Mutex(Knowledge())

    func withLock<T>(_ body: (inout Knowledge) throws -> sending T) rethrows -> sending T {
        try knowledge.withLock(body)
    }
}
