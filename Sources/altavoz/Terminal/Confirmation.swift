import Foundation

/// Asks a person before something that cannot be taken back.
enum Confirmation {
    /// - Parameters:
    ///   - word: what must be typed.
    ///   - isGiven: `--yes`.
    /// - Throws: ``Failure`` when anything else was typed; with status 64 where nobody can be asked, since standard input is
    ///   no terminal. Whoever writes a script decides there, by `--yes`.
    static func ask(_ question: String, word: String, isGiven: Bool, console: Console) throws {
        if isGiven { return }
        guard console.isInteractive else {
            throw Failure(
                "Nothing was done: this is done only when a person says so, and standard input is no terminal",
                remedy: "Where that is decided already, add --yes.", status: .usage)
        }
        Console.write(question + " ", to: STDERR_FILENO)
        guard let answer = readLine(), answer.trimmingCharacters(in: .whitespaces) == word else {
            throw Failure("Nothing was done")
        }
    }
}
