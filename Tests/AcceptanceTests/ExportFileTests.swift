import Foundation
import Testing

@testable import altavoz

@Suite("Files that appear whole or not at all")
struct ExportFileTests {
    @Test("an export has its name only when it is whole, and what is given up leaves nothing")
    func partial() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/out.csv"
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: scratch.path) }
        do {
            let file = try ExportFile(path)
            try file.write(Array("half".utf8))
            #expect(try names() == ["out.csv.partial"])
        }
        #expect(try names() == [])
        let file = try ExportFile(path)
        try file.write(Array("whole".utf8))
        try file.finish()
        #expect(try names() == ["out.csv"])
        #expect(throws: Failure.self) { try ExportFile(path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
    }

    @Test("a full disk is told in a sentence, with 75, and nothing is left", .enabled(if: geteuid() == 0, "as root"))
    func full() throws {
        let scratch = try Scratch()
        // Root may be forbidden to mount, too, in a container.
        guard try run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", scratch.path]) == 0 else { return }
        defer { _ = try? run("/bin/umount", ["-l", scratch.path]) }
        let path = scratch.path + "/out.csv"
        do {
            let file = try ExportFile(path)
            let error = #expect(throws: Failure.self) { try file.write([UInt8](repeating: 7, count: 1 << 20)) }
            #expect(error?.status == .tryAgain && error?.sentence.contains("The disk is full") == true)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    private func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
