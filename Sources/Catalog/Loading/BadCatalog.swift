import Outreach

/// Everything that keeps a catalog from being loaded, so that it can be mended in one go.
///
/// Thrown only for two problems or more; a single one is thrown as itself.
public struct BadCatalog: Error, Sendable, Equatable, CustomStringConvertible {
    /// In order of file, line and column.
    public let problems: [BadInput]

    /// One line per problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
