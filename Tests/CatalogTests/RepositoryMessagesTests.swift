import Foundation
import Outreach
import Testing

@testable import Catalog

/// The folder `Messages/` of this repository, whatever the working directory.
let repositoryMessages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Messages").path(percentEncoded: false)

@Suite("The repository's own messages")
struct RepositoryMessagesTests {
    @Test("they load, and lint finds no error")
    func lint() throws {
        let catalog = try MessageCatalog.load(from: repositoryMessages)
        let errors = catalog.lint(on: CivilDate("2026-11-24")!).filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
    }
}
