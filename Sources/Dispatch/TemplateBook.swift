import Outreach
import Synchronization

/// What the providers' templates said when they were last read, shared by whoever reads them and the dispatchers.
public final class TemplateBook: Sendable {
    private struct Page: Equatable {
        var template: ProviderTemplate?
        var trouble: String?
        /// When ``template`` was read.
        var readAt: Timestamp?
    }

    private struct PageName: Hashable {
        let gateway: String
        let id: String
    }

    /// What was read is believed for so long where it cannot be read again.
    static let memory = Duration.days(1)

    private let pages = Mutex<[PageName: Page]>([:])
    private let changes = Mutex(0)

    /// Another number whenever something else is known.
    var edition: Int { changes.withLock { $0 } }

    public init() {}

    /// What is to be sent so that `to` reads exactly `text`.
    /// - Throws: ``TemplateObstacle``: no such template, not read yet, or of other words.
    public func filled(_ text: OutgoingText, to: ContactAddress, by gateway: any TemplateGateway)
        throws(TemplateObstacle)
        -> FilledTemplate
    {
        guard let id = gateway.templates[TemplateName(text.key, text.language)] else {
            throw TemplateObstacle(
                "There is no WhatsApp template for \(text.key) in \(text.language): have one approved, and name it under "
                    + "the templates of \(gateway.profile.name)")
        }
        let page = pages.withLock { $0[PageName(gateway: gateway.profile.name, id: id)] }
        guard let template = page?.template else {
            throw TemplateObstacle(
                page?.trouble.map { "The WhatsApp template \(id) could not be read: \($0)" }
                    ?? "The WhatsApp template \(id) has not been compared with the reviewed text yet")
        }
        return try template.filled(for: text, to: to)
    }

    /// - Returns: whether something else is known now.
    func note(_ template: ProviderTemplate, of gateway: String, at now: Timestamp) -> Bool {
        change(gateway, template.id) { page in
            page.template = template
            page.trouble = nil
            page.readAt = now
        }
    }

    /// - Returns: whether something else is known now.
    func note(_ trouble: TemplateTrouble, of gateway: String, id: String, at now: Timestamp) -> Bool {
        change(gateway, id) { page in
            let isFresh = page.readAt.map { now - $0 < Self.memory } ?? false
            if !trouble.isPassing || !isFresh { page.template = nil }
            page.trouble = trouble.sentence
        }
    }

    private func change(_ gateway: String, _ id: String, _ body: (inout Page) -> Void) -> Bool {
        let hasChanged = pages.withLock { pages in
            let name = PageName(gateway: gateway, id: id)
            var page = pages[name] ?? Page()
            let before = page
            body(&page)
            pages[name] = page
            return page.template != before.template
        }
        if hasChanged { changes.withLock { $0 += 1 } }
        return hasChanged
    }
}
