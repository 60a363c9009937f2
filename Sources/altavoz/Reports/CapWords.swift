import Outreach

/// Says in a preview what the cap will do.
struct CapWords {
    private let cap: ContactCap

    /// Nil where there is no cap to speak of.
    init?(_ cap: ContactCap) {
        guard cap.perWeek < Int.max || cap.minimumGapDays > 0 && cap.gapFromDay < Int.max else { return nil }
        self.cap = cap
    }

    func note(_ forecast: CapForecast) -> String {
        let others = "Messages of other campaigns count for it too"
        let steps = forecast.steps.sorted { $0.key < $1.key }
        guard !steps.isEmpty else { return "The cap, \(rule), puts none of these off by itself. \(others)." }
        let least = forecast.isAtLeast ? "at least " : ""
        let putOff = steps.filter { $0.value.workers > 0 }.map { index, step in
            "\(Numbers.grouped(step.workers)) of step \(index + 1) by \(Self.wait(step))"
        }
        let expired = steps.filter { $0.value.expired > 0 }.map { index, step in
            "\(Numbers.grouped(step.expired)) of step \(index + 1)"
        }
        var sentences: [String] = []
        if !putOff.isEmpty {
            sentences.append(
                "The cap, \(rule), puts off \(least)\(Numbers.count(forecast.deliveries, "delivery", "deliveries")): "
                    + putOff.joined(separator: ", "))
        }
        if !expired.isEmpty {
            sentences.append(
                (putOff.isEmpty ? "The cap, \(rule), keeps back " : "It keeps back ") + least
                    + "until it is too late for them: " + expired.joined(separator: ", "))
        }
        return (sentences + [others]).joined(separator: ". ") + "."
    }

    /// `at most 3 messages to a worker in 7 days, and from day 6 on 3 days between two`
    private var rule: String {
        var parts: [String] = []
        if cap.perWeek < Int.max {
            parts.append("at most \(Numbers.count(cap.perWeek, "message")) to a worker in 7 days")
        }
        if cap.minimumGapDays > 0, cap.gapFromDay < Int.max {
            parts.append("from day \(cap.gapFromDay) on \(Numbers.count(cap.minimumGapDays, "day")) between two")
        }
        return parts.joined(separator: ", and ")
    }

    private static func wait(_ step: CapForecast.Step) -> String {
        let words = [step.least, step.most].compactMap { $0.map(Numbers.duration) }
        return words.first == words.last ? words.first ?? "" : words.joined(separator: " to ")
    }
}
