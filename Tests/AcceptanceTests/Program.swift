import Foundation

/// The built command, run as a person runs it.
struct Program {
    struct Result {
        let status: Int32
        let output: String
        let complaint: String

        func json() throws -> Any {
            try JSONSerialization.jsonObject(with: Data(output.utf8), options: [.fragmentsAllowed])
        }

        func object() throws -> [String: Any] { try json() as? [String: Any] ?? [:] }
        func list() throws -> [[String: Any]] { try json() as? [[String: Any]] ?? [] }
    }

    /// The folder that holds Package.swift: what paths in the configuration are relative to.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let file = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "altavoz")

    var environment: [String: String] = [:]

    func run(_ arguments: String..., input: String = "") throws -> Result {
        try run(arguments, input: input)
    }

    /// At a terminal, while the output goes into files.
    func run(_ arguments: [String], typing answer: String) throws -> Result {
        let terminal = try TerminalInput()
        terminal.type(answer)
        return try run(arguments, from: terminal.handle)
    }

    func run(_ arguments: [String], input: String = "", from terminal: FileHandle? = nil) throws -> Result {
        let scratch = try Scratch()
        let streams = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
        try Data(input.utf8).write(to: streams[0])
        for stream in streams.dropFirst() { try Data().write(to: stream) }
        let process = Process()
        process.executableURL = Self.file
        process.arguments = arguments
        process.currentDirectoryURL = Self.root
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": scratch.path, "ALTAVOZ_USER": "ana", "LANG": "C.UTF-8",
        ].merging(environment) { $1 }
        process.standardInput = try terminal ?? FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try String(contentsOf: streams[1], encoding: .utf8),
            complaint: try String(contentsOf: streams[2], encoding: .utf8))
    }
}

/// A folder that goes away with the value.
final class Scratch: Sendable {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "altavoz-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, _ name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }
}
