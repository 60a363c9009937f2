import Foundation

/// Programs that are not ours, which tests ask for a second opinion.
enum Outside {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Standard output of a program.
    ///
    /// - Throws: ``Failed`` with what it printed, when it is missing or does not end with 0.
    @discardableResult
    static func run(_ name: String, _ arguments: [String], input: String? = nil) throws -> String {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let streams = ["in", "out", "err"].map { scratch.appending(path: $0) }
        for (stream, text) in zip(streams, [input ?? "", "", ""]) { try Data(text.utf8).write(to: stream) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        let output = try String(contentsOf: streams[1], encoding: .utf8)
        guard process.terminationStatus == 0 else {
            let complaint = try String(contentsOf: streams[2], encoding: .utf8)
            throw Failed(
                description:
                    "\(name) \(arguments.prefix(2)) ended with \(process.terminationStatus): \(output)\(complaint)")
        }
        return output
    }

    /// The interpreter that `make deps-test` prepares.
    static let python = ProcessInfo.processInfo.environment["ALTAVOZ_TEST_PYTHON"] ?? "python3"

    /// A program that pip put beside the interpreter.
    static func tool(_ name: String) -> String {
        python.contains("/") ? URL(filePath: python).deletingLastPathComponent().appending(path: name).path : name
    }

    /// What a script prints.
    @discardableResult
    static func python(_ script: String, _ arguments: [String] = [], input: String? = nil) throws -> String {
        try run(python, ["-c", script] + arguments, input: input)
    }
}
