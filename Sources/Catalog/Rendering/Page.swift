import Outreach

/// The fuller text that a message links to, on the web.
public struct RenderedPage: Sendable, Equatable {
    public let key: MessageKey
    public let language: LanguageTag
    /// The email's subject, which says in one line what the page is about.
    public let title: String
    public let text: String
    /// A whole HTML document.
    public let html: String
    /// The paragraphs alone, for a page that brings its own head.
    public let htmlBody: String
    public let isRightToLeft: Bool
    /// Why it may not be shown to real people; nil when it may.
    public let obstacle: String?
}

extension MessageCatalog {
    /// Nil when there is no such translation, or it has no page.
    public func page(_ key: MessageKey, language: LanguageTag, context: MessageContext, on day: CivilDate)
        -> RenderedPage?
    {
        guard let translation = translations[key]?[language] else { return nil }
        let renderer = Renderer(translation, in: self, context: context)
        guard let text = renderer.render(.page) else { return nil }
        let title = renderer.render(.emailSubject) ?? context.programName
        let obstacles = obstacles(translation, context: context, on: day)
        return RenderedPage(
            key: key, language: language, title: title, text: text,
            html: HTMLWriter.document(text, title: title, language: language, isRightToLeft: renderer.isRightToLeft),
            htmlBody: HTMLWriter.body(text), isRightToLeft: renderer.isRightToLeft,
            obstacle: obstacles.isEmpty ? nil : obstacles.joined(separator: "; "))
    }
}
