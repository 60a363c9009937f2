/// A gateway whose provider sends, but in answers, only what it has on file: WhatsApp outside the 24 hours after a worker's
/// message.
///
/// Which template carries which text is configured. Its words lie with the provider; so they are asked for, compared with the
/// reviewed text (``ProviderTemplate/filled(for:to:)``), and what differs is held for a person. Who asks is the engine.
public protocol TemplateGateway: Gateway {
    /// The provider's name of the template for each text.
    var templates: [TemplateName: String] { get }

    /// What must be asked to know one template, in this order.
    func templateQueries(_ id: String) -> [TransferRequest]

    /// Reads the answers to ``templateQueries(_:)``.
    func template(_ id: String, from results: [TransferResult]) throws(TemplateTrouble) -> ProviderTemplate
}

/// Why a template could not be read.
public struct TemplateTrouble: Error, Sendable, Equatable {
    public let sentence: String
    /// The provider may well tell later: what was known of the template stays.
    public let isPassing: Bool

    public init(_ sentence: String, isPassing: Bool) {
        self.sentence = sentence
        self.isPassing = isPassing
    }
}
