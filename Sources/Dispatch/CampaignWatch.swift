import Logging
import Outreach
import Synchronization

/// What the dispatchers share about campaigns: the titles of their events, and how often each goes wrong.
final class CampaignWatch: Sendable {
    private struct State {
        var contexts: [ID<DisasterEvent>: MessageContext] = [:]
        var guards: [ID<Campaign>: ErrorRateGuard] = [:]
        var toPause: [ID<Campaign>: String] = [:]
    }

    private let state = Mutex(State())
    private let newGuard: ErrorRateGuard

    init(guard newGuard: ErrorRateGuard) { self.newGuard = newGuard }

    /// The context of texts for an event, with its title.
    func context(for event: ID<DisasterEvent>, _ base: MessageContext, _ store: any DispatchStore) async
        -> MessageContext
    {
        if let known = state.withLock({ $0.contexts[event] }) { return known }
        let title = try? await store.activeCampaigns().first { $0.event.id == event }?.event.report.title
        let context = MessageContext(
            programName: base.programName, eventTitle: title, linkBase: base.linkBase, postalAddress: base.postalAddress
        )
        if title != nil { state.withLock { $0.contexts[event] = context } }
        return context
    }

    /// Events were revised: titles are read again.
    func forgetTitles() { state.withLock { $0.contexts.removeAll() } }

    func note(_ ruling: OutcomePolicy.Ruling, campaign: ID<Campaign>) {
        guard ruling.countsAsFailure != nil || ruling.stopsCampaign != nil else { return }
        state.withLock { state in
            if let reason = ruling.stopsCampaign { state.toPause[campaign] = reason }
            guard let failed = ruling.countsAsFailure else { return }
            if state.guards[campaign, default: newGuard].note(failed: failed) {
                let rate = state.guards[campaign]!
                state.toPause[campaign] =
                    "\(rate.failureCount) of the last \(rate.sampleCount) messages failed or got no answer; "
                    + "look at the log before you resume"
                state.guards[campaign] = nil  // a resumed campaign is judged afresh
            }
        }
    }

    func pauseWhereNeeded(_ store: any DispatchStore, now: Timestamp, log: Logger) async {
        let pausing = state.withLock { state in
            defer { state.toPause.removeAll() }
            return state.toPause
        }
        for (campaign, reason) in pausing.sorted(by: { $0.key < $1.key }) {
            log.warning("campaign paused", metadata: ["campaign": "\(campaign)", "reason": "\(reason)"])
            do {
                try await store.pauseCampaign(campaign, because: reason, by: "engine", now: now)
            } catch let refusal as CampaignRefusal {
                // Somebody has paused or ended it meanwhile.
                log.info("not paused", metadata: ["campaign": "\(campaign)", "reason": "\(refusal)"])
            } catch {
                log.error("could not be paused", metadata: ["campaign": "\(campaign)", "error": "\(error)"])
                state.withLock { $0.toPause[campaign] = $0.toPause[campaign] ?? reason }
            }
        }
    }
}
