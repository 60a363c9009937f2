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
    private let seen: Mutex<Seen>
    private let told = Told()

    /// What is known of the folder.
    private struct Seen {
        var fingerprint: Int
        /// Nil where the system does not tell of changes: then each call looks.
        var watch: FileWatch?
        var lastLook: Timestamp?
    }

    /// Whether something has happened in the folder since it was looked through.
    private final class Told: Sendable {
        let flag = Atomic(true)
    }

    init(folder: String, log: Logger) throws {
        self.folder = folder
        self.log = log
        // Before anything is read, so that nothing changes unseen in between.
        let watch = Self.watch(folder, told)
        seen = Mutex(Seen(fingerprint: Self.fingerprint(of: folder), watch: watch))
        current = Mutex(try MessageCatalog.load(from: folder))
    }

    /// Looks through the folder when the system has told of a change in it, and every minute in case it did not: it has some
    /// six hundred files, and looking through them was most of what an idle daemon did.
    ///
    /// Returns whether the catalog has changed.
    func reloadIfChanged(now: Timestamp) -> Bool {
        let isTold = told.flag.exchange(false, ordering: .sequentiallyConsistent)
        let hasChanged = seen.withLock { seen in
            let isDue = seen.lastLook.map { now - $0 >= .minutes(1) || now < $0 } ?? true
            guard isTold || isDue || seen.watch == nil else { return false }
            seen.lastLook = now
            let latest = Self.fingerprint(of: folder)
            guard seen.fingerprint != latest else { return false }
            seen.fingerprint = latest
            // A folder that is new is watched from now on; what came into it meanwhile is found by the next minute's look.
            seen.watch = Self.watch(folder, told)
            return true
        }
        guard hasChanged else { return false }
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
    var offeredTopics: [Topic] { catalog.offeredTopics }
    func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]? {
        catalog.topics(chosenBy: text, of: offered, language: language)
    }
    func playbook(_ name: String) -> Playbook? { catalog.playbook(name) }
    var playbooks: [Playbook] { catalog.playbooks }

    private static func watch(_ folder: String, _ told: Told) -> FileWatch? {
        var folders: [String] = []
        visit(folder, folder: { folders.append($0) }, file: { _, _ in })
        return FileWatch(folders: folders, suffix: "", of: .changes) {
            told.flag.store(true, ordering: .sequentiallyConsistent)
        }
    }

    /// Changes when any file is added, removed, renamed, resized or written.
    ///
    /// Asked every few seconds, so by the system's own calls: Foundation's enumerator makes thirty for each file.
    static func fingerprint(of folder: String) -> Int {
        var hasher = Hasher()
        visit(folder, folder: { _ in }) { path, status in
            hasher.combine(path)
            hasher.combine(status.st_size)
            #if canImport(Darwin)
                let modified = status.st_mtimespec
            #else
                let modified = status.st_mtim
            #endif
            hasher.combine(modified.tv_sec)
            hasher.combine(modified.tv_nsec)
        }
        return hasher.finalize()
    }

    /// Every folder and everything in it, always in the same order.
    private static func visit(_ top: String, folder seeFolder: (String) -> Void, file see: (String, stat) -> Void) {
        var folders = [top]
        while let folder = folders.popLast() {
            guard let handle = opendir(folder) else { continue }
            defer { closedir(handle) }
            seeFolder(folder)
            var names: [String] = []
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            // The order of a folder's entries says nothing.
            for name in names.sorted() {
                var status = stat()
                guard fstatat(dirfd(handle), name, &status, 0) == 0 else { continue }
                let path = folder + "/" + name
                if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
                see(path, status)
            }
        }
    }
}
