import Outreach

/// A gateway as the preview needs it.
struct SendingRate: Sendable, Equatable {
    let channel: Channel
    /// SMS segments, emails, calls or WhatsApp messages per second.
    let perSecond: Double
    let weight: Int
    let price: Money
    /// False for stand-ins: drafts may go there.
    var reachesRealPeople = true
    /// The texts for which it has a template; nil: it needs none.
    var templates: Set<TemplateName>?
}

/// What the planned deliveries of one step cost and when the last of them would have gone.
struct Estimate: Sendable, Equatable {
    var segments = 0
    var emails = 0
    var calls = 0
    var whatsApp = 0
    var price = Money.zero
    /// Nil when nothing is planned, or no gateway serves a channel that is needed.
    var finish: Timestamp?
    /// Channels that have deliveries but no gateway.
    var withoutGateway: [Channel] = []

    init(_ planned: [StepPlanner.Planned], spec: CampaignSpec, rates: [SendingRate]) {
        for channel in Channel.allCases {
            let groups = planned.filter { $0.choice.channel == channel }
            guard !groups.isEmpty else { continue }
            let units = groups.reduce(0) { $0 + $1.workers * $1.choice.segments }
            switch channel {
            case .sms: segments += units
            case .email: emails += units
            case .voice: calls += units
            case .whatsapp: whatsApp += units
            }
            let active = Self.active(rates.filter { $0.channel == channel })
            guard !active.isEmpty else {
                withoutGateway.append(channel)
                continue
            }
            price += Self.price(units, active)
            let last = Self.finish(groups, spec: spec, perSecond: active.reduce(0) { $0 + $1.perSecond })
            finish = max(finish ?? last, last)
        }
        if !withoutGateway.isEmpty { finish = nil }
    }

    /// Gateways of weight 0 stand by; when all do, all serve.
    private static func active(_ rates: [SendingRate]) -> [SendingRate] {
        let weighted = rates.filter { $0.weight > 0 }
        return weighted.isEmpty ? rates : weighted
    }

    /// Shared by weight, rounded up.
    private static func price(_ units: Int, _ rates: [SendingRate]) -> Money {
        let weights = rates.map { Int64(max(1, $0.weight)) }
        let total = weights.reduce(0, +)
        let weighted = zip(rates, weights).reduce(Int64(0)) { $0 + $1.0.price.microdollars * $1.1 }
        return Money(microdollars: (weighted * Int64(units) + total - 1) / total)
    }

    /// Plays the sending through: groups in the order in which their windows open, each at the channel's whole rate,
    /// resting while its window is closed.
    private static func finish(_ groups: [StepPlanner.Planned], spec: CampaignSpec, perSecond: Double) -> Timestamp {
        var clock = groups[0].choice.opens
        for group in groups.sorted(by: { $0.choice.opens < $1.choice.opens }) {
            let hours = spec.hours + (group.key.safeHours.map { [$0] } ?? [])
            let window = SendWindow(zones: group.key.zones, hours: hours)
            var left = Double(group.workers * group.choice.segments) / perSecond
            clock = max(clock, group.choice.opens)
            while left > 0 {
                clock = window.nextOpen(from: clock) ?? clock
                let closes = window.closes(after: clock)
                let room = closes.map { Double(($0 - clock).wholeMilliseconds) / 1000 } ?? .infinity
                let spent = min(left, room)
                clock = clock + .milliseconds(Int64((spent * 1000).rounded(.up)))
                left -= spent
                if let closes, left > 0 { clock = closes }
            }
        }
        return clock
    }
}
