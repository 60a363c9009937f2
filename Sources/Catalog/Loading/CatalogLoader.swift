import Foundation
import Outreach

/// Reads the folder `Messages/` and notes every problem of form on the way. Problems of content are lint's.
///
/// What each kind of file holds is read in the files beside this one.
struct CatalogLoader {
    private let folder: String
    var problems: [BadInput] = []
    /// Where each language's aliases stand.
    var aliasPlaces: [LanguageTag: [LanguageTag: PlacedText]] = [:]

    init(folder: String) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    /// Everything that the folder holds; not whole when ``Result/problems`` is not empty.
    struct Result {
        var catalog: MessageCatalog
        var problems: [BadInput]
    }

    static func load(_ folder: String) throws(BadInput) -> Result {
        var loader = CatalogLoader(folder: folder)
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
        for file in files(in: "_meta") { if let meta = loadMeta(file) { messages[meta.key] = meta } }
        var languages: [LanguageTag: CatalogLanguage] = [:]
        var translations: [MessageKey: [LanguageTag: Translation]] = [:]
        var reviews: [LanguageTag: [MessageKey: [Review]]] = [:]
        var reviewed: [LanguageTag: [MessageKey: [ReviewedText]]] = [:]
        var pages: [LanguageTag: PageFile] = [:]
        for name in entries("") where name != "_meta" && name != "playbooks" {
            guard isDirectory(name), let language = loadLanguage(name) else { continue }
            languages[language.tag] = language
            let others = ["language.yaml", "review.yaml", PageFile.name].map { "\(name)/\($0)" }
            for file in files(in: name) where !others.contains(file) {
                guard let translation = loadTranslation(file, language: language.tag, facts: facts.byID) else {
                    continue
                }
                translations[translation.key, default: [:]][language.tag] = translation
            }
            pages[language.tag] = loadPages(name)
            reviews[language.tag] = loadReviews(name)
            for file in files(in: "\(name)/\(ReviewLedger.textFolder)") {
                if let key = key(of: file) { reviewed[language.tag, default: [:]][key] = loadReviewed(file) }
            }
        }
        checkAudio(languages, translations)
        checkCodes(Set(messages.keys).union(translations.keys))
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
