import Foundation
import Outreach

/// Records who vouched for which text, in the `review.yaml` of its language.
///
/// Earlier reviews stay on record; only the hash decides what holds. The file is rewritten whole, sorted by message, day
/// and role, and put in place at once, so that two people's reviews merge well and a crash leaves the old file or the
/// new.
public struct ReviewLedger: Sendable {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// Records that `reviewer` has read a text as it is now and vouches for it in the given role.
    ///
    /// - Parameter seen: the ``OutgoingText/approvalHash`` that the reviewer was shown; nil = whatever the files hold
    ///   now.
    /// - Returns: what was recorded.
    /// - Throws: ``BadInput`` when there is no such text, the name is empty, or the text or a fact has changed since it
    ///   was shown; what ``MessageCatalog/load(from:)`` throws when the catalog is not whole.
    @discardableResult
    public func record(
        _ key: MessageKey, language: LanguageTag, role: Review.Role, reviewer: String, date: CivilDate,
        seen: String? = nil
    ) throws -> Review {
        let catalog = try MessageCatalog.load(from: folder)
        let file = "\(catalog.folder)/\(language)/review.yaml"
        let translation = catalog.translations[key]?[language]
        let recorded = catalog.recorded(key, in: language)
        guard let hash = translation?.approvalHash ?? recorded?.approvalHash else {
            throw BadInput(
                file: "\(catalog.folder)/\(language)/\(key).yaml", found: "no texts of \(key) in \(language)",
                expected: "a text that can be reviewed",
                remedy:
                    "The languages of \(key) are \((catalog.translations[key] ?? [:]).keys.sorted().map(\.text).joined(separator: ", "))."
            )
        }
        let name = reviewer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw BadInput(
                file: file, field: "reviewer", found: "no name", expected: "the name of the person who read the text",
                remedy: "A review without a name vouches for nothing.")
        }
        if let seen, seen.lowercased() != hash {
            throw BadInput(
                file: translation?.file ?? recorded?.file.path,
                found: "another text, or other facts, than the reviewer was shown",
                expected: "the hash \(seen.prefix(12))…",
                remedy: "Show the text again and let the reviewer read it again.")
        }
        let review = Review(role: role, reviewer: name, date: date, hash: hash)
        var reviews = catalog.reviews[language] ?? [:]
        var mine = reviews[key] ?? []
        mine.removeAll { $0.role == role && $0.reviewer == name && $0.hash == review.hash }
        mine.append(review)
        reviews[key] = mine
        // What was read first: a crash between the two leaves a text that no review names, and no harm.
        if let translation { try keep(ReviewedText(translation, in: catalog), key, language, mine, catalog) }
        try write(Self.yaml(reviews), to: file)
        return review
    }

    /// Keeps what the last review in each role has read.
    private func keep(
        _ text: ReviewedText, _ key: MessageKey, _ language: LanguageTag, _ reviews: [Review],
        _ catalog: MessageCatalog
    ) throws {
        let folder = "\(catalog.folder)/\(language)/\(Self.textFolder)"
        let latest = Review.Role.allCases.compactMap { role in
            reviews.filter { $0.role == role }.enumerated().max {
                ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
            }?
            .element.hash
        }
        let old = (catalog.reviewed[language]?[key] ?? []).filter { latest.contains($0.hash) && $0.hash != text.hash }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw BadInput(
                file: folder, found: "a folder that cannot be made", expected: "a place for what was reviewed",
                remedy: "Allow this user to write in the language's folder.")
        }
        try write(ReviewedText.yaml(old + [text]), to: "\(folder)/\(key).yaml")
    }

    private func write(_ text: String, to file: String) throws {
        do {
            try text.write(toFile: file, atomically: true, encoding: .utf8)
        } catch {
            throw BadInput(
                file: file, found: "a file that cannot be written", expected: "a place to record the review",
                remedy: "Allow this user to write it.")
        }
    }

    /// Beside `review.yaml`: what the reviewers read.
    static let textFolder = "reviewed"

    /// The same reviews always give the same bytes.
    static func yaml(_ reviews: [MessageKey: [Review]]) -> String {
        var text =
            "# Who vouches for which text. Written by \"altavoz message review\"; a changed text or fact needs a new review.\n"
        for (key, reviews) in reviews.sorted(by: { $0.key < $1.key }) where !reviews.isEmpty {
            text += "\(key):\n"
            let sorted = reviews.sorted {
                ($0.date, $0.role.rawValue, $0.reviewer, $0.hash) < ($1.date, $1.role.rawValue, $1.reviewer, $1.hash)
            }
            for review in sorted {
                text += "  - role: \(review.role.rawValue)\n"
                text += "    reviewer: \(quoted(review.reviewer))\n"
                text += "    date: \"\(review.date)\"\n"
                text += "    hash: \(review.hash)\n"
            }
        }
        return text
    }

    /// A double-quoted scalar of YAML 1.2.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
