import Dispatch
import Foundation
import Outreach
import Synchronization

/// Reads the folder `Messages/` and notes every problem of form on the way. Problems of content are lint's.
///
/// What each kind of file holds is read in the files beside this one.
struct CatalogLoader {
    private let folder: String
    /// The messages that are wanted; nil = all, and the words of pages too.
    private let wanted: Set<MessageKey>?
    var problems: [BadInput] = []
    /// Where each language's aliases stand.
    var aliasPlaces: [LanguageTag: [LanguageTag: PlacedText]] = [:]

    init(folder: String, only wanted: Set<MessageKey>? = nil) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.wanted = wanted
    }

    /// Everything that the folder holds; not whole when ``Result/problems`` is not empty.
    struct Result {
        var catalog: MessageCatalog
        var problems: [BadInput]
    }

    static func load(_ folder: String, only wanted: Set<MessageKey>? = nil) throws(BadInput) -> Result {
        var loader = CatalogLoader(folder: folder, only: wanted)
        return try loader.load()
    }

    private mutating func load() throws(BadInput) -> Result {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw BadInput(
                file: folder, found: "no such folder", expected: "the folder of the message catalog",
                remedy: "Name the folder that holds facts.yaml, _meta and one folder per language.")
        }
        let facts = loadFacts()
        var playbooks: [Playbook] = []
        for file in files(in: "playbooks") { if let playbook = loadPlaybook(file) { playbooks.append(playbook) } }
        var messages: [MessageKey: MessageMeta] = [:]
        let metas = files(in: "_meta")
        for file in metas where isWanted(file) { if let meta = loadMeta(file) { messages[meta.key] = meta } }
        var languages: [LanguageTag: CatalogLanguage] = [:]
        var translations: [MessageKey: [LanguageTag: Translation]] = [:]
        var reviews: [LanguageTag: [MessageKey: [Review]]] = [:]
        var reviewed: [LanguageTag: [MessageKey: [ReviewedText]]] = [:]
        var pages: [LanguageTag: PageFile] = [:]
        for (loader, part) in loadLanguages(facts.byID) {
            problems += loader.problems
            aliasPlaces.merge(loader.aliasPlaces) { first, _ in first }
            guard let part else { continue }
            let tag = part.language.tag
            languages[tag] = part.language
            for translation in part.translations { translations[translation.key, default: [:]][tag] = translation }
            pages[tag] = part.pages
            reviews[tag] = part.reviews
            if !part.reviewed.isEmpty { reviewed[tag] = part.reviewed }
        }
        checkAudio(languages, translations)
        // All of them, whatever was read: a link must not lead to another message's page.
        checkCodes(Set(metas.compactMap { MessageKey(stem($0)) }).union(translations.keys))
        checkAliases(languages)
        return Result(
            catalog: MessageCatalog(
                folder: folder, facts: facts.byID, factOrder: facts.order, playbooks: playbooks, messages: messages,
                languages: languages, translations: translations, reviews: reviews, reviewed: reviewed,
                pages: pages),
            problems: problems.sorted {
                ($0.file ?? "", $0.line ?? 0, $0.column ?? 0) < ($1.file ?? "", $1.line ?? 0, $1.column ?? 0)
            })
    }

    /// What one language's folder holds.
    private struct LanguagePart {
        let language: CatalogLanguage
        var translations: [Translation] = []
        var pages: PageFile?
        var reviews: [MessageKey: [Review]]?
        var reviewed: [MessageKey: [ReviewedText]] = [:]
    }

    /// Every language's folder, in the order of their names. Each is read by a loader of its own, on all cores: nearly all of the
    /// time that a command takes to read the catalog is spent here.
    private func loadLanguages(_ facts: [String: Fact]) -> [(CatalogLoader, LanguagePart?)] {
        let names = entries("").filter { $0 != "_meta" && $0 != "playbooks" && isDirectory($0) }
        let loaded = Mutex([Int: (CatalogLoader, LanguagePart?)]())
        DispatchQueue.concurrentPerform(iterations: names.count) { index in
            var loader = CatalogLoader(folder: folder, only: wanted)
            let part = loader.loadLanguageFolder(names[index], facts)
            loaded.withLock { [loader] in $0[index] = (loader, part) }
        }
        return loaded.withLock { loaded in names.indices.compactMap { loaded[$0] } }
    }

    private mutating func loadLanguageFolder(_ name: String, _ facts: [String: Fact]) -> LanguagePart? {
        guard let language = loadLanguage(name) else { return nil }
        var part = LanguagePart(language: language)
        let others = ["language.yaml", "review.yaml", PageFile.name].map { "\(name)/\($0)" }
        for file in files(in: name) where !others.contains(file) && isWanted(file) {
            if let translation = loadTranslation(file, language: language.tag, facts: facts) {
                part.translations.append(translation)
            }
        }
        if wanted == nil { part.pages = loadPages(name) }
        part.reviews = loadReviews(name)
        for file in files(in: "\(name)/\(ReviewLedger.textFolder)") where isWanted(file) {
            if let key = key(of: file) { part.reviewed[key] = loadReviewed(file) }
        }
        return part
    }

    func path(_ relative: String) -> String { relative.isEmpty ? folder : folder + "/" + relative }

    func entries(_ relative: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(relative))) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    func isDirectory(_ relative: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path(relative), isDirectory: &isFolder) && isFolder.boolValue
    }

    func isFile(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// The YAML files of a folder, by name. Notes (`README.md`) may lie beside them; `.yml` would be overlooked, so it
    /// is refused.
    mutating func files(in relative: String) -> [String] {
        var files: [String] = []
        for name in entries(relative) {
            if name.hasSuffix(".yaml") {
                files.append(relative + "/" + name)
            } else if name.hasSuffix(".yml") {
                problems.append(
                    BadInput(
                        file: path(relative + "/" + name), found: "the ending .yml", expected: "the ending .yaml",
                        remedy: "Rename the file to \(name.dropLast(4)).yaml."))
            }
        }
        return files
    }

    mutating func read(_ relative: String, known: [String]) -> YAMLMap? {
        do throws(BadInput) {
            let map = try YAMLMap.load(path(relative))
            map.check(known: known, &problems)
            return map
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// A file whose name is no key is read, so that it is refused.
    private func isWanted(_ relative: String) -> Bool {
        guard let wanted, let key = MessageKey(stem(relative)) else { return true }
        return wanted.contains(key)
    }

    /// `unpaid-wages` of `es/unpaid-wages.yaml`.
    func stem(_ relative: String) -> String {
        String(relative.split(separator: "/").last!.dropLast(".yaml".count))
    }

    mutating func key(of relative: String) -> MessageKey? {
        if let key = MessageKey(stem(relative)) { return key }
        problems.append(
            BadInput(
                file: path(relative), found: "the file name \"\(stem(relative))\"", expected: MessageKey.expectation,
                remedy: "Rename the file."))
        return nil
    }
}
