import Outreach

/// Workers of the ranges that are reserved for fiction: 555-0100 to 555-0199 of 800 area codes, addresses of example.org.
enum SyntheticWorkers {
    static let limit = 80_000
    private static let languages = ["es", "es", "es", "en"].map { LanguageTag($0)! }
    private static let county = GEOID("06037")!
    private static let zone = ZoneSet("America/Los_Angeles")!
    private static let consent = ConsentEvidence(source: "intake form", date: CivilDate("2025-01-01")!)

    static func phone(_ index: Int) -> String {
        let line = index % 100
        return "+1\(200 + index / 100)55501\(line < 10 ? "0" : "")\(line)"
    }

    static func email(_ index: Int) -> String { "worker\(index)@example.org" }

    static func draft(_ index: Int, reachedBy channel: Channel = .sms) -> WorkerDraft {
        let contact: ContactAddress =
            channel == .email ? .email(EmailAddress(parsed: email(index))!) : .phone(E164(phone(index))!)
        return WorkerDraft(
            contacts: [contact], languages: [languages[index % languages.count]],
            regions: [county], zones: zone, consent: consent)
    }
}
