import Foundation

/// Asks a person before something that cannot be taken back.
enum Confirmation {
    /// - Parameters:
    ///   - word: what must be typed.
    ///   - isGiven: `--yes`.
    /// - Throws: ``Failure`` when anything else was typed.
    ///
    /// Without a terminal nobody can be asked: whoever wrote the script has decided.
    static func ask(_ question: String, word: String, isGiven: Bool, console: Console) throws {
        if isGiven || !console.isInteractive { return }
        Console.write(question + " ", to: STDERR_FILENO)
        guard let answer = readLine(), answer.trimmingCharacters(in: .whitespaces) == word else {
            throw Failure("Nothing was done")
        }
    }
}
