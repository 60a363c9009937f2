import Outreach

/// One worker as the simulation knows them: what must be true, kept apart from the database.
struct Person {
    let id: ID<Worker>
    let contacts: [ContactAddress]
    var languages: [LanguageTag]
    var zones: ZoneSet
    let safeHours: HoursOfDay?
    var region: GEOID
    let hasConsented: Bool
    var isForgotten = false

    func contact(_ channel: Channel) -> ContactAddress? { contacts.first { $0.channel == channel } }
}

/// Invented workers: several languages and time zones, some with safe hours, some without consent.
enum Population {
    static let region = GEOID("06037")!
    static let otherRegion = GEOID("36061")!

    static func draft(_ index: Int, _ dice: inout Dice) -> WorkerDraft {
        let number = E164("+1\(201 + index / 100)555\(pad(100 + index % 100, 4))")!
        let email = EmailAddress(parsed: "simulated.worker.\(pad(index, 4))@example.org")!
        let contacts: [ContactAddress] = dice.pick(weighted: [
            ([.phone(number)], 6), ([.phone(number), .email(email)], 3), ([.email(email)], 1),
        ])
        let languages = dice.pick(weighted: [
            (["es"], 6), (["en"], 2), (["zh-Hant"], 2), (["zap", "es"], 1), (["zap"], 1),
        ]).map { LanguageTag($0)! }
        let zones = dice.pick(weighted: [
            ("America/Los_Angeles", 8), ("America/New_York", 2), ("America/Phoenix|America/Denver", 2),
            ("Pacific/Honolulu", 1),
        ])
        let hours = dice.pick(weighted: [("", 8), ("17:00-22:00", 1), ("20:00-06:00", 1), ("09:30-12:00", 1)])
        return WorkerDraft(
            contacts: contacts, languages: languages, regions: [dice.chance(0.85) ? region : otherRegion],
            zones: ZoneSet(zones)!, consent: nil
        ).with(
            safeHours: HoursOfDay(hours),
            consent: dice.chance(0.92) ? ConsentEvidence(source: "intake form", date: CivilDate("2025-01-01")!) : nil)
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension WorkerDraft {
    fileprivate func with(safeHours: HoursOfDay?, consent: ConsentEvidence?) -> WorkerDraft {
        var draft = self
        draft.safeHours = safeHours
        draft.consent = consent
        return draft
    }
}
