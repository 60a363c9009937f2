import Outreach

/// A message as it is sent in WhatsApp, and as its template is submitted to Meta.
///
/// It is the reviewed SMS: one text, reviewed once. What the catalog fills in becomes a place of the template where Meta
/// allows one, so that a fact that is reviewed anew needs no new template: not at the start or end of the text and not next
/// to another (twilio.com/docs/content/twilio-text, twilio.com/docs/api/errors/63040). The programme's name is written out: it never
/// changes, and most texts begin with it.
public struct WhatsAppDraft: Sendable, Equatable {
    /// What the worker reads.
    public let text: String
    /// With places: `{{1}}`.
    public let template: String
    /// What goes into the places today, by their names.
    public let variables: [String: String]

    /// Nil where the translation has no SMS.
    init?(_ translation: Translation, in catalog: MessageCatalog, context: MessageContext) {
        guard let pieces = Renderer(translation, in: catalog, context: context).pieces(of: .sms) else { return nil }
        var (text, template) = ("", "")
        var names: [String: String] = [:]
        for (index, piece) in pieces.enumerated() {
            text += piece.text
            let isBetween = index > 0 && index < pieces.count - 1 && pieces[index - 1].placeholder == nil
            let isPlace = isBetween && piece.text.utf8.count <= Self.longestValue && !piece.text.contains("{{")
            guard let placeholder = piece.placeholder, placeholder != .program, isPlace else {
                template += piece.text
                continue
            }
            let name = names[piece.text] ?? String(names.count + 1)
            names[piece.text] = name
            template += "{{\(name)}}"
        }
        self.text = text
        self.template = template
        variables = Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) })
    }

    /// Recommended by twilio.com/docs/content/using-variables-with-content-api.
    private static let longestValue = 250
}

extension MessageCatalog {
    /// Nil where there is none: no such text, or a message that is not sent in WhatsApp.
    public func whatsAppDraft(_ key: MessageKey, language: LanguageTag, context: MessageContext) -> WhatsAppDraft? {
        guard messages[key]?.isNeutral == false, !MessageKey.answers.contains(key) else { return nil }
        return translations[key]?[language].flatMap { WhatsAppDraft($0, in: self, context: context) }
    }
}
