/// Where verified receipts and replies go. Implemented by the engine.
public protocol InboundSink: Sendable {
    /// Returns once everything is durable: only then is the provider told that its report was taken.
    ///
    /// Must be harmless when repeated, since a provider that got no answer reports again.
    func accept(_ events: [InboundEvent], gateway: String) async throws
}
