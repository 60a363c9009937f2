import Outreach
import Synchronization

/// What is the same in all mails of one text, made once: encoding a subject takes longer than all else in a mail's header.
final class RenderedTexts: Sendable {
    struct Text: Sendable {
        fileprivate let source: OutgoingText
        /// The header line.
        let subject: String
        let body: MailBody
    }

    private let known = Mutex<[Text]>([])
    /// More languages than a batch has.
    private static let limit = 64

    func text(_ source: OutgoingText) -> Text {
        known.withLock { known in
            if let text = known.last(where: { $0.source == source }) { return text }
            let text = Text(
                source: source, subject: HeaderEncoding.unstructured("Subject", source.subject ?? ""),
                body: MailBody(text: Array(source.body.utf8), html: source.html.map { Array($0.utf8) }))
            if known.count >= Self.limit { known.removeFirst() }
            known.append(text)
            return text
        }
    }
}
