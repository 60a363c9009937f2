import DispatchEngine
import Foundation
import Logging
import Outreach
import SQLiteStore

/// One run of the whole engine on the real store, with simulated clocks, gateways, workers, people and misfortunes, all
/// from one seed. Nothing of it depends on the machine, on other threads or on real time.
///
/// The engine's tasks run on this thread alone. Whatever they do to the world (a transaction, a request, a sleep) is an
/// effect: it waits on the agenda, happens at a simulated moment, and after it the promises are looked at.
public final class Simulation: @unchecked Sendable {
    public let scenario: Scenario
    /// Milliseconds since the beginning; never goes back.
    var now: Int64 = 0
    /// By how much the wall clock was stepped.
    var wallStep: Duration = .zero
    var wall: Timestamp { scenario.start + .milliseconds(now) + wallStep }
    /// The last step of the wall clock, and when it came.
    var clockStep: (at: Int64, by: Duration)?
    /// The latest that the wall clock has ever shown before it was put back.
    var latestWall: Timestamp = .init(milliseconds: 0)
    /// How much longer than the calm it takes until the wall clock shows what it has shown before, when the trouble ends.
    /// What was put off until a moment of the wall clock waits as much longer.
    var setBack: Int64 = 0
    /// How much longer still, since somebody's messages wait for one another: each for as long as the cap says.
    private var capWait: Int64 = 0
    private static let longestCapWait: Int64 = 96 * 3_600_000

    var agenda = Agenda()
    var story: Story
    /// The first promise that did not hold.
    var violation: Violation?
    var order: Dice
    var latency: Dice
    var faults: StoreFaults

    let database: SimulatedDatabase
    /// Nobody else uses the database after this run.
    private let isLast: Bool
    var home: SimulatedHome { database.home }
    var view: DatabaseView { database.view }
    let catalog: SimulatedCatalog
    let log = SimulatedLog()
    var carriers: [String: Carrier] = [:]
    let gateways: [SimulatedGateway]
    var configuration: EngineConfiguration

    var processes: [SimulatedProcess] = []
    /// The life of the daemon that providers reach.
    var daemon: SimulatedProcess?
    private var processNumber = 0
    /// When a daemon was last there and able to send, by the wall clock.
    private var lastAlive: Timestamp?

    // What must be true, beside the database.
    /// Of the last claim that was granted.
    var fence: Int64 = 0
    var people: [Int64: Person] = [:]
    var stopped: Set<ContactAddress> = []
    var consented: Set<ContactAddress> = []
    /// Mailboxes of which a gateway has said that they are not there.
    var bounced: Set<ContactAddress> = []
    /// Who has stopped, or bounced, since the database was last looked at.
    var ended: [ContactAddress] = []
    var campaigns: [Int64: CampaignModel] = [:]
    var openEvents: Set<Int64> = []
    var ledger = Ledger()
    /// As the engine last had them in hand.
    var leased: [Int64: LeasedDelivery] = [:]
    /// Attempts whose receipt says that the worker has opted out at the carrier, by the end of their name.
    var suppressing: [String: String] = [:]
    /// Of these, by the end of its name, the receipt has come and is not yet given to a delivery.
    var broughtStops: Set<String> = []
    /// Who wrote and has an answer coming.
    var asking: Set<ContactAddress> = []
    /// Who has written START: also somebody who was forgotten is answered again then.
    var started: Set<ContactAddress> = []
    /// Deliveries of which a person said that they did not arrive, or that they be sent anew.
    var withdrawn: Set<Int64> = []
    /// Texts whose review has lapsed, and since when.
    var lapsed: [SimulatedCatalog.Name: Int64] = [:]
    var books = Books()
    /// Something has used the database since it was last looked at.
    var needsLook = true
    /// Who has this contact point.
    var owner: [ContactAddress: Int64] = [:]
    var soak = SoakState()
    private var places: any PlaceFinder { scenario.soak == nil ? NoPlaces() : SimulatedPlaces() }
    /// Receipts that a provider will bring together, by provider and moment.
    var mail: [String: [InboundEvent]] = [:]
    /// How often each thing happened, to see that a set of seeds reaches what it is meant to reach.
    public internal(set) var tally: [String: Int] = [:]

    let store: SQLiteStore
    let worker = SeededExecutor()
    var office: Dice

    /// - Parameter database: of a run before this one, empty again; nil: one of its own.
    init(_ scenario: Scenario, keepsStory: Bool = false, database: SimulatedDatabase? = nil) throws {
        self.scenario = scenario
        let seed = scenario.seed
        story = Story(isKept: keepsStory, isSilent: scenario.soak != nil && !keepsStory)
        order = Dice(seed: seed, 2)
        latency = Dice(seed: seed, 3)
        office = Dice(seed: seed, 4)
        isLast = database == nil
        self.database = try database ?? SimulatedDatabase(keepsJournal: scenario.soak != nil)
        store = self.database.store.withEmptyMemory()
        var dice = Dice(seed: seed, 5)
        catalog = try SimulatedCatalog(scenario, &dice)
        gateways = scenario.soak == nil ? Self.gateways(&dice) : Self.soakGateways(workers: scenario.workers)
        faults = StoreFaults(scenario, &dice)
        configuration = EngineConfiguration(owner: "", context: Self.context)
        configuration.leadershipDuration = .hours(6)
        configuration.pollInterval = .milliseconds(dice.pick([2_000, 15_000]))
        configuration.retry = RetryPolicy(maxAttempts: dice.pick([3, 10]))
        configuration.errorGuard = ErrorRateGuard(sample: 40, minimum: dice.pick([8, 50]), limit: 0.6)
        for (index, gateway) in gateways.enumerated() {
            let moods =
                scenario.soak != nil
                ? Self.soakMoods(of: gateway.profile.name)
                : scenario.trouble.contains(.carriers) ? Self.moods(scenario, &dice) : []
            carriers[gateway.profile.name] = Carrier(gateway, moods: moods, dice: Dice(seed: seed, UInt64(20 + index)))
        }
        if scenario.soak != nil { configuration.pollInterval = .seconds(15) }
    }

    static let context = MessageContext(
        programName: "Altavoz", eventTitle: nil, linkBase: "https://x.example", postalAddress: nil)

    private static func gateways(_ dice: inout Dice) -> [SimulatedGateway] {
        let isReal = dice.chance(0.85)
        func gateway(_ name: String, _ channel: Channel, weight: Int) -> SimulatedGateway {
            let rate = dice.pick([0.2, 2, 50])
            let concurrency = dice.pick([1, 4, 16])
            let (echoes, answers) = (dice.chance(0.5), dice.chance(0.5))
            return SimulatedGateway(
                name, channel: channel, rate: rate, concurrency: concurrency, weight: weight,
                reachesRealPeople: isReal, echoesAttempt: echoes, answersQueries: answers, findsAttempts: answers)
        }
        var gateways = [gateway("main", .sms, weight: 100)]
        if dice.chance(0.6) { gateways.append(gateway("second", .sms, weight: dice.pick([0, 50]))) }
        gateways.append(gateway("mail", .email, weight: 100))
        return gateways
    }

    private static func moods(_ scenario: Scenario, _ dice: inout Dice) -> [(at: Int64, mood: Carrier.Mood)] {
        var moods: [(at: Int64, mood: Carrier.Mood)] = [(0, dice.pick(Carrier.Mood.allCases))]
        for _ in 0..<dice.below(6) {
            moods.append((dice.between(0...scenario.unrest), dice.pick(Carrier.Mood.allCases)))
        }
        moods.append((scenario.unrest, .well))
        return moods.sorted { $0.at < $1.at }
    }

    // MARK: - Running

    /// Plays the seed to its end.
    /// - Returns: what happened, and the promise that did not hold, if any.
    public func run() -> Report {
        do {
            try scenario.soak == nil ? settle() : settleSoak()
            try play()
            let inspection = scenario.soak == nil ? nil : SoakInspection.begin(self)
            // Whatever was found, the other thread is done before the database goes.
            defer { inspection?.wait() }
            try judge()
            if scenario.soak != nil { try judgeSoak() }
            try inspection?.end()
        } catch let found as Violation {
            violation = violation ?? found
        } catch {
            violation = violation ?? Violation("error", "\(error)")
        }
        if let violation { tell("VIOLATED \(violation)") }
        for process in processes where process.isAlive { kill(process) }
        unwind()
        if isLast { database.remove() }
        return Report(
            seed: scenario.seed, trouble: scenario.trouble.names, hash: story.hash, steps: story.count,
            rule: violation?.rule, violation: violation?.sentence, tally: tally, lines: story.lines)
    }

    private var happenings = 0
    /// An ordinary run has a few thousand. A daemon with work that its only gateway does not take looks every two seconds, which
    /// is three of them: 200,000 in the longest unrest. One that spins has as many within minutes.
    private static let mostHappenings = 250_000

    private func play() throws {
        while true {
            try runJobs()
            guard let next = agenda.peek() else { return }
            let end = scenario.unrest + scenario.calm + setBack + capWait
            let from = now
            if next.isTimer, let target = quietUntil(end) { now = max(now, target) }
            now = max(now, next.at)
            guard now <= end else {
                now = from
                guard scenario.soak == nil, capWait < Self.longestCapWait, try isWaitingForCap() else { return }
                capWait += 12 * 3_600_000
                continue
            }
            _ = agenda.pop()
            happenings += 1
            guard happenings < Self.mostHappenings || scenario.soak != nil else {
                throw Violation("restless", "after \(happenings) happenings it is only \(wall)")
            }
            try next.action()
            try look()
            if scenario.soak == nil, now > scenario.unrest, !campaigns.isEmpty, campaigns.values.allSatisfy(\.isOver),
                books.isAtRest
            {
                return
            }
        }
    }

    /// Everything that the engine can do before something happens outside.
    private func runJobs() throws {
        while true {
            if let violation { throw violation }
            let process: SimulatedProcess
            if processes.count == 1 {
                process = processes[0]
                guard !process.executor.isIdle, (process.frozenUntil ?? 0) <= now else { return }
            } else {
                let ready = processes.filter { !$0.executor.isIdle && ($0.frozenUntil ?? 0) <= now }
                guard !ready.isEmpty else { return }
                process = ready.count == 1 ? ready[0] : order.pick(ready)
            }
            _ = process.executor.runOne { order.below($0) }
        }
    }

    /// Lets what has died come to its end, so that nothing of it is left in memory.
    private func unwind() {
        for _ in 0..<10_000 {
            var didRun = false
            for process in processes {
                while process.executor.runOne({ _ in 0 }) { didRun = true }
            }
            guard let next = agenda.pop() else { if didRun { continue } else { return } }
            now = max(now, next.at)
            guard next.isTimer else { continue }
            try? next.action()
        }
    }

    /// When nothing is under way, timers may fire late, all together: a machine that sleeps does the same. This spares the
    /// simulation the many moments at which the engine would look and find nothing.
    private func quietUntil(_ end: Int64) -> Int64? {
        // One that is to end must be able to: what it waits for is not put off.
        guard !processes.contains(where: { $0.isBusy || $0.isAlive && $0.isStopping && $0.frozenUntil == nil }),
            !(processes.contains { $0.isSending } && hasWork)
        else { return nil }
        var target = min(now + 28_800_000, end)
        if let world = agenda.nextOfWorld() { target = min(target, world) }
        if let due = nextDue() {
            target = min(target, now + (due - wall).wholeMilliseconds)
        }
        return target > now ? target : nil
    }

    private var hasWork: Bool {
        scenario.soak == nil ? books.hasWork(campaigns, openEvents) : hasSoakWork
    }

    /// Also what has just become due: the timer that looks at it must not be put off because another of the same moment came first.
    private func nextDue() -> Timestamp? {
        scenario.soak == nil ? books.nextDue(campaigns, after: wall - .minutes(2)) : soakNextDue()
    }

    @discardableResult
    func schedule(after milliseconds: Int64, isTimer: Bool = false, _ action: @escaping () throws -> Void) -> Int {
        agenda.add(at: now + max(0, milliseconds), order: order.next(), isTimer: isTimer, action)
    }

    func tell(_ line: @autoclosure () -> String) { if !story.isSilent { story.tell(wall, line()) } }
    func count(_ what: String) { tally[what, default: 0] += 1 }

    // MARK: - The store's effects

    func park<T: Sendable>(
        _ process: SimulatedProcess, _ name: String, writes: Bool,
        _ body: @escaping @Sendable (SQLiteStore) async throws -> T, then: @escaping (T) throws -> Void,
        _ continuation: UnsafeContinuation<T, any Error>
    ) {
        process.operations += 1
        process.lastEffect = now
        let wait = process.wait {
            process.operations -= 1
            continuation.resume(throwing: LeadershipLost())
        }
        func answer(_ result: Result<T, any Error>) {
            schedule(after: latency.between(0...3)) {
                guard process.isOver(wait) else { return }
                process.operations -= 1
                continuation.resume(with: result)
            }
        }
        schedule(after: latency.pick(weighted: [(latency.between(0...4), 30), (latency.between(5...400), 1)])) {
            [self] in
            guard process.isAlive else { return answer(.failure(LeadershipLost())) }
            let fault = faults.fault(name, writes: writes, at: now)
            switch fault {
            case .crashBefore:
                tell("daemon \(process.number) dies before \(name)")
                return crash(process)
            case .refused(let error):
                count("store \(error.code.rawValue)")
                tell("daemon \(process.number): \(name) refused: \(error.code.rawValue)")
                return answer(.failure(error))
            case .doneAndRefused, .crashAfter, nil: break
            }
            let store = process.store
            needsLook = true
            let result = worker.finish { try await body(store) }
            count(name)
            switch result {
            case .success(let value):
                if writes { tell("daemon \(process.number): \(name)") }
                try then(value)
            case .failure(let error): tell("daemon \(process.number): \(name) failed: \(error)")
            }
            switch fault {
            case .crashAfter:
                tell("daemon \(process.number) dies after \(name)")
                crash(process)
            case .doneAndRefused(let error):
                count("store lied")
                tell("daemon \(process.number): \(name) was done, and refused: \(error.code.rawValue)")
                // Whatever was begun in it has not left, and the process knows.
                ledger.markUnsent(by: process.number)
                answer(.failure(error))
            default: answer(result)
            }
        }
    }

    /// A person's or the world's own transaction, from another process: happens at once.
    func command<T: Sendable>(_ body: @escaping @Sendable (SQLiteStore) async throws -> T) throws -> T {
        needsLook = true
        return try worker.finish { [store] in try await body(store) }.get()
    }

    // MARK: - Lives of the daemon

    func startDaemon(holderIsGone: Bool) throws {
        processNumber += 1
        let process = SimulatedProcess(
            number: processNumber, store: store.withEmptyMemory())
        processes.removeAll { !$0.isAlive && $0.executor.isIdle && $0.hasEnded }
        processes.append(process)
        daemon = process
        var configuration = configuration
        configuration.owner = "daemon \(processNumber)"
        let clock = SimulatedClock(self, process)
        let watched = WatchedStore(simulation: self, process: process)
        let engine = Engine(
            store: watched, messages: catalog, gateways: gateways,
            transport: SimulatedTransport(simulation: self, process: process), time: clock,
            random: SimulatedRandom(Dice(seed: scenario.seed, 1_000 + UInt64(processNumber))),
            configuration: configuration, log: log.logger)
        process.engine = engine
        process.intake = Intake(
            store: watched, messages: catalog, context: configuration.context, places: places, time: clock,
            log: log.logger)
        tell("daemon \(process.number) starts")
        Task(executorPreference: process.executor) { [self] in
            do {
                let (leadership, _) = try await engine.start(holderIsGone: holderIsGone)
                started(process, leadership)
                try await engine.run(leadership)
                ended(process, nil)
            } catch {
                ended(process, error)
            }
        }
    }

    private func started(_ process: SimulatedProcess, _ leadership: Leadership) {
        guard !process.isDead else { return }
        if let missed = missedAndNotHeld() { violation = violation ?? missed }
        process.leads = true
        process.textsReadAt = now
        tell("daemon \(process.number) leads with fence \(leadership.fence)")
        count("daemon started")
    }

    /// What fell due while no daemon was there, by more than its campaign's grace, must wait for a person by now.
    private func missedAndNotHeld() -> Violation? {
        let slack = Duration.minutes(1)
        guard let lastAlive, let grace = campaigns.values.map(\.spec.grace).min(), wall - lastAlive > grace + slack
        else { return nil }
        let waiting = books.rows.filter { $0.value.state.isWaiting && !$0.value.isParked }
        for (id, row) in waiting.sorted(by: { $0.key < $1.key }) {
            guard !row.isReply, let campaign = campaigns[row.campaign], !campaign.isOver, row.validUntil > wall + slack,
                wall - lastAlive > campaign.spec.grace + slack, row.due < wall - campaign.spec.grace - slack
            else { continue }
            return Violation(
                "missed-not-held",
                "delivery \(id) fell due at \(row.due), no daemon was there since \(lastAlive), and "
                    + "at \(wall) it is \(row.state)")
        }
        return nil
    }

    /// Who renews has held what was missed, and counts as having been there, also when it dies at once.
    func noteRenewal() { lastAlive = wall }

    private func ended(_ process: SimulatedProcess, _ error: (any Error)?) {
        process.hasEnded = true
        guard !process.isDead else { return }
        if process.leads { lastAlive = wall }
        tell("daemon \(process.number) ended\(error.map { ": \($0)" } ?? "")")
        count(error == nil ? "daemon stopped" : "daemon gave up")
        if daemon === process { restart(isTaken: error is EngineFailure) }
    }

    /// What watches over the daemon starts it again after a while.
    private func restart(isTaken: Bool = false) {
        daemon = nil
        // Where nothing goes wrong, one that was asked to end is back at once: nobody may miss anything by it.
        let inTrouble = now < scenario.unrest && !scenario.trouble.isEmpty
        let pause =
            scenario.soak != nil
            ? office.pick(weighted: [(office.between(100...60_000), 11), (office.between(600_000...7_200_000), 1)])
            : isTaken
                ? office.between(1_800_000...7_200_000)
                : inTrouble
                    ? office.pick(weighted: [
                        (office.between(100...60_000), 6), (office.between(600_000...50_000_000), 1),
                    ])
                    : office.between(100...60_000)
        schedule(after: pause) { [self] in
            guard daemon == nil else { return }
            // One that stood still goes on, and nobody has taken its place.
            if let other = processes.last(where: \.isSending) { return daemon = other }
            // The lock of the data folder is free exactly when no other life of the daemon is left.
            try startDaemon(holderIsGone: !processes.contains { $0.isAlive })
        }
    }

    func crash(_ process: SimulatedProcess) {
        guard process.isAlive else { return }
        count("crash")
        if process.isSending { lastAlive = wall }
        kill(process)
        if daemon === process { restart() }
    }

    private func kill(_ process: SimulatedProcess) {
        process.die()
        process.intake = nil
        process.engine = nil
    }

    /// Freezes the living daemon; another one comes while it stands still.
    func freeze(for milliseconds: Int64) {
        guard let process = daemon, process.isAlive, process.leads else { return }
        count("freeze")
        tell("daemon \(process.number) stands still for \(milliseconds / 60_000) minutes")
        lastAlive = wall
        process.frozenUntil = now + milliseconds
        schedule(after: milliseconds) { [self] in
            guard process.isAlive else { return }
            process.frozenUntil = nil
            tell("daemon \(process.number) goes on")
        }
        daemon = nil
        restart()
    }

    func stop(_ process: SimulatedProcess) {
        guard process.isAlive, !process.isStopping, let engine = process.engine else { return }
        process.isStopping = true
        count("drain")
        tell("daemon \(process.number) is asked to end")
        Task(executorPreference: process.executor) { await engine.drain() }
        // What is on the wire is answered within half a minute; then it must have ended.
        let patience: Int64 = 3_600_000
        schedule(after: patience) {
            guard process.isAlive, process.frozenUntil == nil else { return }
            throw Violation("no-end", "daemon \(process.number) was asked to end an hour ago and has not")
        }
    }
}
