import Outreach

/// Gives everyone of a step's audience a delivery, also those who change while it is planned.
///
/// The groups of the audience are read, a choice is made for each, and the deliveries are planted: two transactions. Whoever
/// changes their languages, place, hours or channels between them into a group that nobody was in before would have no choice,
/// and no delivery. So the groups are looked at again afterwards; as long as there is a new one, the step is planned once more,
/// which gives nobody a second delivery.
public struct StepFilling: Sendable {
    public struct Result: Sendable, Equatable {
        /// Deliveries.
        public var inserted = 0
        /// Workers of the audience who get none.
        public var omitted = 0
    }

    private let store: any DispatchStore
    private let planner: StepPlanner
    private let campaign: Campaign
    private let step: CampaignStep
    private let eventTitle: String
    private let query: AudienceQuery

    public init(
        store: any DispatchStore, planner: StepPlanner, campaign: Campaign, step: CampaignStep, eventTitle: String,
        query: AudienceQuery
    ) {
        self.store = store
        self.planner = planner
        self.campaign = campaign
        self.step = step
        self.eventTitle = eventTitle
        self.query = query
    }

    /// - Parameters:
    ///   - known: the groups for which the step has been planned already.
    ///   - isHeld: asked once, with the number of workers whom it reaches, between the look at the audience, which may take long,
    ///     and the planting.
    /// - Returns: nil when it is held: nothing is planted then.
    /// - Precondition: the campaign's spec has the step.
    public func fill(
        known: Set<AudienceGroup.Key> = [], now: Timestamp, unless isHeld: (Int) async throws -> Bool = { _ in false }
    ) async throws -> Result? {
        var isAsked = false
        var known = known
        var result = Result()
        while true {
            let groups = try await store.audienceGroups(query)
            if !known.isEmpty, groups.allSatisfy({ known.contains($0.key) }) { return result }
            let plan = planner.plan(
                campaign.spec, step: campaign.spec.steps[step.index], due: step.due, eventTitle: eventTitle,
                groups: groups)
            if !isAsked, try await isHeld(plan.planned.reduce(0) { $0 + $1.workers }) { return nil }
            isAsked = true
            result.omitted = plan.omitted.reduce(0) { $0 + $1.workers }
            result.inserted += try await store.planStep(
                StepPlan(
                    campaign: campaign.id, step: step.index, message: step.message, due: step.due, query: query,
                    choices: plan.choices),
                now: now
            ).inserted
            if groups.isEmpty { return result }
            known.formUnion(groups.map(\.key))
        }
    }
}
