import Synchronization

/// Posters are drawn one at a time in a process.
///
/// Cairo keeps the fonts it has opened for all threads together, and FreeType's state of a font with them. Two documents
/// drawn at once with the same font fail with "error occurred in libfreetype", or crash (seen with Cairo 1.16 and
/// FreeType 2.12), though each has a font map of its own.
enum OneAtATime {
    private static let lock = Mutex(())

    /// Whatever owns something of Pango's or Cairo's must also end within `body`.
    static func run<Result: Sendable>(_ body: () throws -> Result) throws -> Result {
        try lock.withLock { _ in try body() }
    }
}
