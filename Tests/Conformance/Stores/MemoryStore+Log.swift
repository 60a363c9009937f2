import Foundation
import Outreach

extension MemoryStore {
    public func deliveries(_ filter: LogFilter, before: ID<Delivery>?, limit: Int) -> [Delivery] {
        let earlier = data.items.reversed().filter { item in before.map { item.id < $0 } ?? true }
        let found = earlier.map { data.delivery($0) }.filter { filter.admits($0) }
        return Array(found.prefix(limit))
    }

    public func story(of delivery: ID<Delivery>) -> DeliveryStory? {
        guard let index = data.index(delivery) else { return nil }
        let item = data.items[index]
        var entries = [DeliveryStory.Entry(at: item.plannedAt, kind: "planned", sentence: "Planned")] + item.events
        for attempt in item.attempts.compactMap({ data.attempts[$0] }) {
            entries.append(.init(at: attempt.at, kind: "attempt", sentence: "Handed to \(attempt.gateway)"))
            if let outcome = attempt.outcome {
                entries.append(.init(at: outcome.at, kind: "outcome", sentence: outcome.outcomeClass))
            }
        }
        for kept in data.receipts.values where kept.owner == delivery {
            let words = [kept.receipt.status.rawValue, kept.receipt.code?.sentence].compactMap(\.self)
            entries.append(.init(at: kept.at, kind: "receipt", sentence: words.joined(separator: ": ")))
        }
        let sorted = entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return DeliveryStory(delivery: data.delivery(item), entries: sorted.map(\.element))
    }

    public func resolve(_ delivery: ID<Delivery>, as resolution: Resolution, by: String, now: Timestamp) throws {
        try change { data in
            guard !by.isEmpty, let index = data.index(delivery),
                [.unknown, .reconciling, .unknownFinal].contains(data.items[index].state)
            else { throw CampaignRefusal("Only a delivery of unknown fate can be resolved, by a named person.") }
            if resolution == .resend,
                case .end(_, let reason) = GateDecision.decide(data.facts(data.items[index], now), now: now)
            {
                throw CampaignRefusal.noResend(of: delivery, because: reason)
            }
            data.items[index].state =
                switch resolution {
                case .delivered: .delivered
                case .undelivered: .undelivered
                case .resend: .ready
                }
            if resolution != .delivered { data.items[index].wentAt = nil }
            data.items[index].updatedAt = now
            data.tell(index, "person", "\(by) settled it: \(resolution.rawValue)", now)
            data.note(by, "delivery-resolved", "delivery \(delivery): \(resolution.rawValue)", now)
        }
    }
}

extension LogFilter {
    fileprivate func admits(_ delivery: Delivery) -> Bool {
        func agrees<T: Equatable>(_ wanted: T?, _ found: T?) -> Bool { wanted == nil || wanted == found }
        if let region, region != delivery.region, region != delivery.region?.state { return false }
        if !states.isEmpty, !states.contains(delivery.state) { return false }
        if let since, delivery.updatedAt < since { return false }
        if let until, delivery.updatedAt >= until { return false }
        if let maskedContact, !delivery.contact.hasSuffix(maskedContact) { return false }
        return agrees(campaign, delivery.campaign) && agrees(event, delivery.event) && agrees(worker, delivery.worker)
            && agrees(language, delivery.language) && agrees(gateway, delivery.gateway)
            && agrees(channel, delivery.channel)
    }
}

extension MemoryData {
    func delivery(_ item: Item) -> Delivery {
        var reason = item.reason
        if item.state == .held, let hold = item.hold {
            let until = hold.needsPerson ? "a person decides" : told(item.dueAt, item)
            reason = "Held until \(until): \(hold.sentence)" + (item.reason.map { ": \($0)" } ?? "")
        }
        return Delivery(
            id: item.id, campaign: item.campaign, step: item.step,
            message: steps[item.campaign]!.first { $0.index == item.step }!.message, worker: item.worker,
            contact: point(of: item)?.address.masked ?? "(forgotten)", channel: item.channel, language: item.language,
            region: item.region, event: campaigns[item.campaign]!.spec.event, state: item.state, reason: reason,
            gateway: item.gateway, attempts: item.attempts.count, segments: item.segments, price: item.price,
            dueAt: item.dueAt, validUntil: item.validUntil, updatedAt: item.updatedAt)
    }

    /// `8:00 am on November 24 in Los Angeles`
    func told(_ time: Timestamp, _ item: Item) -> String {
        let name = people[item.worker]?.zones.names[0] ?? "UTC"
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: name)
        formatter.amSymbol = "am"
        formatter.pmSymbol = "pm"
        formatter.dateFormat = "h:mm a 'on' MMMM d"
        let city = String(name.split(separator: "/").last ?? "UTC").replacing("_", with: " ")
        return "\(formatter.string(from: time.date)) in \(city)"
    }
}
