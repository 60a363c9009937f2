/// What a verified request brought: the events in it, and how much of it could not be read.
///
/// Providers put the words of many people into one request. What is wrong with one of them must not cost the others
/// their STOP, so it is passed over and told of.
public struct InboundReport: Sendable {
    public var events: [InboundEvent]
    /// Why parts were passed over, one reason for each; names nobody.
    public var passedOver: [String]

    public init(events: [InboundEvent], passedOver: [String] = []) {
        self.events = events
        self.passedOver = passedOver
    }
}
