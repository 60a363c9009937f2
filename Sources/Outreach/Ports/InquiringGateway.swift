/// A gateway that has to fetch something before it can judge what comes in, or to do something once it has been believed.
///
/// Amazon SNS signs with a key whose certificate lies at an address that the message names, and wants a subscription to be
/// confirmed by a visit to another one. Which addresses may be visited, the gateway decides; who visits them is the web
/// server, over the transport.
public protocol InquiringGateway: Gateway {
    /// What must be fetched before `inbound` can be read; nil when nothing is missing, or when it would be refused anyway.
    func inquiry(before inbound: InboundRequest) -> TransferRequest?

    /// Takes what was fetched.
    /// - Returns: false when it is of no use: the request is then answered 503, so that it comes again.
    func take(_ result: TransferResult, for inbound: InboundRequest) -> Bool

    /// What a request that was read, and whose events are durable, wants done; nil for most.
    func errand(after inbound: InboundRequest) -> InboundErrand?
}

/// What an inbound request wants done.
public struct InboundErrand: Sendable {
    /// For the log: "the subscription of a topic is confirmed". Names nobody.
    public let notice: String
    /// A person should know: something no longer works.
    public let isTrouble: Bool
    /// What is to be fetched; nil: nothing.
    public let request: TransferRequest?
    /// Whether the answer says that it is done. If it does not, the request is answered 503, so that it comes again.
    public let isDone: @Sendable (TransferResult) -> Bool

    public init(
        notice: String, isTrouble: Bool = false, request: TransferRequest? = nil,
        isDone: @escaping @Sendable (TransferResult) -> Bool = { _ in true }
    ) {
        self.notice = notice
        self.isTrouble = isTrouble
        self.request = request
        self.isDone = isDone
    }
}
