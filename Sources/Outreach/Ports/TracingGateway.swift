/// A gateway whose provider finds a message by our own id of the attempt.
///
/// It is the only way to ask about a message of which no answer and no report has come, since nobody but the provider knows
/// its name for it.
public protocol TracingGateway: Gateway {
    /// Asks for the message of an attempt. Must change nothing at the provider.
    func trace(of attempt: AttemptID) -> TransferRequest

    /// Reads the answer to ``trace(of:)``: nil unless it shows this very attempt.
    ///
    /// That a provider finds nothing proves nothing: it may look in a list that is behind.
    func trace(of attempt: AttemptID, in result: TransferResult) -> TracedMessage?

    /// False where this one cannot be asked after all; by default true.
    var findsAttempts: Bool { get }
}

extension TracingGateway {
    public var findsAttempts: Bool { true }
}

/// A message that a provider has got.
public struct TracedMessage: Sendable, Equatable {
    /// The provider's own id of it.
    public let messageID: String
    public let status: ReceiptStatus
    public let code: GatewayCode?

    public init(messageID: String, status: ReceiptStatus, code: GatewayCode? = nil) {
        self.messageID = messageID
        self.status = status
        self.code = code
    }
}
