import Logging
import Outreach

/// Plans the steps whose time has come, holds those that were missed, promotes what is due, closes what is over.
struct Scheduler: Sendable {
    struct Tick: Sendable {
        let didWork: Bool
        let next: Timestamp?
    }

    let store: any DispatchStore
    let messages: any MessageSource
    let time: any TimeSource
    let configuration: EngineConfiguration
    let log: Logger
    /// Rows moved in one transaction: small enough that a send never waits long for the writer.
    private static let chunk = 5_000

    func tick(now: Timestamp) async throws -> Tick {
        var didWork = false
        var next: Timestamp?
        for active in try await store.activeCampaigns() where active.campaign.state == .running {
            guard active.event.state == .open else { continue }
            for step in active.steps where step.state == .waiting {
                if step.due > now {
                    next = min(next ?? step.due, step.due)
                } else {
                    try await fire(step, of: active, now: now)
                    didWork = true
                }
            }
        }
        while true {
            let result = try await store.promoteDue(now: now, limit: Self.chunk)
            if result.promoted + result.expired + result.ended > 0 { didWork = true }
            if !result.hasMore { break }
        }
        while try await store.closeOverdue(now: now, after: configuration.receiptPatience, limit: Self.chunk) > 0 {
            didWork = true
        }
        for campaign in try await store.finishCampaigns(now: now) {
            didWork = true
            log.info("campaign finished", metadata: ["campaign": "\(campaign)"])
        }
        if let due = try await store.nextDue(after: now) { next = min(next ?? due, due) }
        return Tick(didWork: didWork, next: next)
    }

    /// The stale guard (promise 6): a step whose time was missed by more than its grace is held for a person.
    private func fire(_ step: CampaignStep, of active: ActiveCampaign, now: Timestamp) async throws {
        if try await holdIfMissed(step, of: active, now: now) { return }
        let campaign = active.campaign
        guard let message = messages.message(step.message), !message.isDisabled else {
            try await store.markStep(
                campaign.id, step: step.index, state: .skipped,
                note: "The catalog has no message \(step.message) that may be sent")
            return
        }
        guard campaign.spec.steps.indices.contains(step.index) else {
            let note = "The campaign as it was drafted has no such step; skip it"
            try await store.markStep(campaign.id, step: step.index, state: .held, note: note)
            log.error(
                "step held", metadata: ["campaign": "\(campaign.id)", "step": "\(step.index + 1)", "reason": "\(note)"])
            return
        }
        let filling = StepFilling(
            store: store, planner: StepPlanner(messages: messages, context: configuration.context), campaign: campaign,
            step: step, eventTitle: active.event.report.title,
            query: AudienceQuery(campaign.spec, active.event.report, message))
        // A process that was stopped since the round began goes on hours later, as if nothing had been.
        let filled = try await filling.fill(now: now) { workers in
            if try await holdIfMissed(step, of: active, now: time.now()) { return true }
            return try await holdIfUnapproved(step, of: active, workers: workers)
        }
        guard let result = filled else { return }
        let leftOut = result.omitted
        try await store.markStep(
            campaign.id, step: step.index, state: .planned,
            note: leftOut == 0 ? nil : "\(leftOut) of the region's workers were left out")
        log.info(
            "step planned",
            metadata: [
                "campaign": "\(campaign.id)", "step": "\(step.index + 1)", "message": "\(step.message)",
                "deliveries": "\(result.inserted)",
            ])
    }

    private func holdIfMissed(_ step: CampaignStep, of active: ActiveCampaign, now: Timestamp) async throws -> Bool {
        let late = now - step.due
        guard late > active.campaign.spec.grace else { return false }
        let note = "Its time was missed by \(Self.words(late)); release or skip it"
        try await store.markStep(active.campaign.id, step: step.index, state: .held, note: note)
        log.warning(
            "step held",
            metadata: ["campaign": "\(active.campaign.id)", "step": "\(step.index + 1)", "reason": "\(note)"])
        return true
    }

    /// Nobody alone (promise 8): what one person launched for a few does not go to many who joined later, unless a second one
    /// says so.
    private func holdIfUnapproved(_ step: CampaignStep, of active: ActiveCampaign, workers: Int) async throws -> Bool {
        guard let above = configuration.approvalAbove, workers > above, active.campaign.approvedBy == nil else {
            return false
        }
        let note = CampaignStep.secondPersonNote(workers: workers, above: above)
        try await store.markStep(active.campaign.id, step: step.index, state: .held, note: note)
        log.warning(
            "step held",
            metadata: ["campaign": "\(active.campaign.id)", "step": "\(step.index + 1)", "reason": "\(note)"])
        return true
    }

    private static func words(_ duration: Duration) -> String {
        let hours = duration.wholeMilliseconds / 3_600_000
        return hours < 48 ? "\(hours) hours" : "\(hours / 24) days"
    }
}
