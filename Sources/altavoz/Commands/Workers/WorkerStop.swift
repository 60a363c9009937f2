import ArgumentParser
import Outreach

/// `altavoz worker stop CONTACT`
struct WorkerStop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Record a STOP that reached you by another way than a reply.",
        discussion: """
            Somebody said it on the phone or at the counter, or it stands in a provider's log since a backup was made. Everything \
            to that number or address ends at once, as with a STOP of their own, and no import brings it back; START from \
            there does. It holds for numbers that nobody has registered, too. Nothing is sent.

            Only that number or address stops. Of a worker with several, name each.
            """)

    @Argument(help: "The phone number or address.") var contact: String
    @Option(
        help: ArgumentHelp(
            "How you know, for the record, which is kept for good: name nobody. Numbers in it are masked.",
            valueName: "words"))
    var because: String?
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let by = try person.name()
        let words = try because.map(Self.checked)
        let contact = try WorkerName.contact(contact)
        let work = try Workplace.open(place)
        let now = work.now
        try await work.store.recordStop(contact, by: by, because: words.map(Redaction.masked), now: now)
        let ended = try await ended(contact, since: now, work)
        if output.json {
            work.console.print(.object(["masked": .string(contact.masked), "ended": .int(ended)]))
            return
        }
        work.console.print(
            "\(contact.masked) has stopped, recorded by \(by). "
                + (ended == 0
                    ? "Nothing was waiting to go there." : "\(Numbers.count(ended, "delivery", "deliveries")) ended."))
    }

    private static func checked(_ words: String) throws -> String {
        guard !words.isEmpty, words.count <= 200, !words.contains(where: \.isNewline) else {
            throw Failure("--because takes one line of at most 200 characters", status: .usage)
        }
        return words
    }

    /// How many deliveries to there had not gone and ended with it.
    private func ended(_ contact: ContactAddress, since: Timestamp, _ work: Workplace) async throws -> Int {
        guard let worker = try await work.store.worker(at: contact) else { return 0 }
        var filter = LogFilter()
        filter.worker = worker
        filter.states = [.suppressed]
        return try await work.store.deliveries(filter, before: nil, limit: 1000).count {
            $0.updatedAt >= since && $0.contact == contact.masked
        }
    }
}
