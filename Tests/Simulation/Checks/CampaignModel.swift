import Outreach

/// A campaign as the simulation knows it.
struct CampaignModel {
    let id: ID<Campaign>
    let spec: CampaignSpec
    var state: CampaignState
    /// When each planned step's deliveries expire.
    var validUntil: [Int: Timestamp] = [:]
    /// When each planned step fell due.
    var due: [Int: Timestamp] = [:]
    /// Steps whose time has not come.
    var waiting: [Int: Timestamp] = [:]

    var isOver: Bool { state.isOver }
}
