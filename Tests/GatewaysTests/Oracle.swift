import Counterparts
import Foundation

/// Programs of others that know the right answer: one line of JSON in, one line out.
enum Oracle {
    /// - Throws: with what the program printed, when it fails or when a package is missing.
    static func ask<Question: Encodable>(_ script: String, _ questions: [Question]) throws -> [String] {
        let folder = try TemporaryFolder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let lines = try questions.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        let input = try folder.write("questions", lines.joined(separator: "\n") + "\n")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Program.python())
        process.arguments = [
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Python/\(script)").path
        ]
        let output = Pipe()
        process.standardInput = FileHandle(forReadingAtPath: input)
        process.standardOutput = output
        process.standardError = FileHandle.standardError
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CounterpartError("\(script) failed; it needs the packages that `make deps-test` installs")
        }
        return text.split(separator: "\n").map(String.init)
    }
}
