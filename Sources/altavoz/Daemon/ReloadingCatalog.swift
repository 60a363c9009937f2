import Catalog
import Foundation
import Logging
import Outreach
import Synchronization

/// The message catalog of a running daemon: read again when a file under it changes, so that a correction needs no restart.
/// A catalog that cannot be read leaves the one before in force, and says so.
final class ReloadingCatalog: MessageSource {
    private let folder: String
    private let log: Logger
    private let current: Mutex<MessageCatalog>
    private let fingerprint: Mutex<Int>

    init(folder: String, log: Logger) throws {
        self.folder = folder
        self.log = log
        current = Mutex(try MessageCatalog.load(from: folder))
        fingerprint = Mutex(Self.fingerprint(of: folder))
    }

    /// Returns whether the catalog has changed.
    func reloadIfChanged() -> Bool {
        let latest = Self.fingerprint(of: folder)
        guard fingerprint.withLock({ $0 }) != latest else { return false }
        fingerprint.withLock { $0 = latest }
        do {
            let catalog = try MessageCatalog.load(from: folder)
            current.withLock { $0 = catalog }
            log.info("the message catalog was read again")
            return true
        } catch {
            log.error(
                "the changed message catalog cannot be used; the one before stays in force",
                metadata: ["error": "\(error)"])
            return false
        }
    }

    var catalog: MessageCatalog { current.withLock { $0 } }

    func message(_ key: MessageKey) -> MessageFacts? { catalog.message(key) }
    func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
        catalog.language(for: preferences, message: message)
    }
    func isNamed(_ language: LanguageTag, by tag: LanguageTag) -> Bool { catalog.isNamed(language, by: tag) }
    func spokenLanguage(named tag: LanguageTag) -> SpokenLanguage? { catalog.spokenLanguage(named: tag) }
    func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate)
        -> OutgoingText?
    {
        catalog.text(key, language: language, channel: channel, context: context, on: on)
    }
    func intent(of reply: String) -> ReplyIntent { catalog.intent(of: reply) }
    func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
        catalog.reading(of: reply, language: language)
    }
    func playbook(_ name: String) -> Playbook? { catalog.playbook(name) }
    var playbooks: [Playbook] { catalog.playbooks }

    /// Changes when any file is added, removed, renamed, resized or written.
    private static func fingerprint(of folder: String) -> Int {
        var hasher = Hasher()
        let root = URL(fileURLWithPath: folder)
        let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
        var entries: [(String, Date?, Int?)] = []
        let enumerator = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys)
        while let url = enumerator?.nextObject() as? URL {
            let values = try? url.resourceValues(forKeys: Set(keys))
            entries.append((url.path, values?.contentModificationDate, values?.fileSize))
        }
        for (path, date, size) in entries.sorted(by: { $0.0 < $1.0 }) {
            hasher.combine(path)
            hasher.combine(date)
            hasher.combine(size)
        }
        return hasher.finalize()
    }
}
