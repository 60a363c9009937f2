import Outreach

/// What a campaign's own cap will put off, by the campaign's own calendar: its deliveries are played through the gate that
/// the engine asks, group by group, as if each left the moment it may.
///
/// Messages of other campaigns count for the cap too, and so do those of steps whose topic only some of a group chose; both
/// depend on the worker and the moment, and are left out. So it says what is put off for certain, never too much.
struct CapForecast: Sendable {
    struct Step: Sendable, Equatable {
        /// How many of the step's deliveries wait, and how many of them get it after all.
        var workers = 0
        /// The shortest and the longest wait of those.
        var least: Duration?
        var most: Duration?
        /// How many cannot wait so long: the message is no longer true by then.
        var expired = 0
    }

    /// By the step's index; a step of which nothing is put off is not there.
    private(set) var steps: [Int: Step] = [:]
    /// Whether some steps go to fewer workers than others, so that what these had is not known for all.
    private(set) var isAtLeast = false

    init(_ outlook: Outlook) {
        let entries = outlook.steps.filter { $0.query != nil && $0.step.state == .waiting }
        let circles = Set(entries.map { Circle($0.query!) })
        isAtLeast = circles.count > 1
        for circle in circles {
            // Whoever is in this circle is in those too.
            let heard = entries.filter { Circle($0.query!).holds(circle) }
            var choices: [AudienceGroup.Key: [Message]] = [:]
            for entry in heard {
                for group in entry.result.planned {
                    choices[group.key, default: []].append(
                        Message(step: entry.step, choice: group.choice, workers: group.workers))
                }
            }
            let own = Set(entries.filter { Circle($0.query!) == circle }.map(\.step.index))
            for (key, messages) in choices { play(messages, key: key, spec: outlook.spec, counting: own) }
        }
    }

    subscript(step: Int) -> Step { steps[step] ?? Step() }

    /// How many deliveries are put off, over all steps.
    var deliveries: Int { steps.values.reduce(0) { $0 + $1.workers } }

    private mutating func play(
        _ messages: [Message], key: AudienceGroup.Key, spec: CampaignSpec, counting own: Set<Int>
    ) {
        let window = SendWindow(zones: key.zones, hours: spec.hours + (key.safeHours.map { [$0] } ?? []))
        var waiting = messages.map { Waiting(message: $0, time: $0.choice.opens) }
        // Latest first, as the gate wants them.
        var gone: [Timestamp] = []
        while let next = waiting.indices.min(by: { waiting[$0].order < waiting[$1].order }) {
            let (message, time) = (waiting[next].message, waiting[next].time)
            let facts = GateFacts(
                campaign: .running, eventIsOpen: true, consent: .granted, isSuppressed: false, isForgotten: false,
                window: window, validUntil: message.choice.validUntil, cap: spec.cap, day: message.step.day,
                recent: gone.filter { $0 > time - spec.cap.lookBack }, isReply: false, queuedAt: message.step.due)
            let isCounted = own.contains(message.step.index)
            switch GateDecision.decide(facts, now: time) {
            case .go:
                gone.insert(time, at: 0)
                waiting.remove(at: next)
                if isCounted, time > message.choice.opens { count(message, waited: time - message.choice.opens) }
            case .hold(let until, _): waiting[next].time = until
            case .wait, .end:
                waiting.remove(at: next)
                // What the hours alone keep back until it is no longer true is not the cap's doing.
                if isCounted, time < message.choice.validUntil {
                    steps[message.step.index, default: Step()].expired += message.workers
                }
            }
        }
    }

    private mutating func count(_ message: Message, waited: Duration) {
        var step = self[message.step.index]
        step.workers += message.workers
        step.least = min(step.least ?? waited, waited)
        step.most = max(step.most ?? waited, waited)
        steps[message.step.index] = step
    }

    /// One step for one group.
    private struct Message {
        let step: CampaignStep
        let choice: StepPlan.Choice
        let workers: Int
    }

    private struct Waiting {
        let message: Message
        var time: Timestamp

        /// By time; what falls on the same moment goes in the order of the steps.
        var order: (Timestamp, Int) { (time, message.step.index) }
    }

    /// Whom a step is for.
    private struct Circle: Hashable {
        let topic: Topic?
        let regions: Set<GEOID>

        init(_ query: AudienceQuery) {
            topic = query.requiredTopic
            regions = Set(query.regions)
        }

        func holds(_ other: Circle) -> Bool {
            (topic == nil || topic == other.topic) && regions.isSuperset(of: other.regions)
        }
    }
}
