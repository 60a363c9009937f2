import Foundation

/// Asks a person before something that cannot be taken back.
enum Confirmation {
    /// - Parameters:
    ///   - word: what must be typed.
    ///   - isGiven: `--yes`.
    /// - Throws: ``Failure`` when anything else was typed, or nobody can be asked.
    static func ask(_ question: String, word: String, isGiven: Bool, console: Console) throws {
        if isGiven { return }
        guard console.isInteractive else {
            throw Failure(
                "This needs a confirmation, and nobody can be asked here", remedy: "Add --yes when you are sure.",
                status: .usage)
        }
        Console.write(question + " ", to: STDERR_FILENO)
        guard let answer = readLine(), answer.trimmingCharacters(in: .whitespaces) == word else {
            throw Failure("Nothing was done")
        }
    }
}
