import Counterparts
import Foundation

/// Programs of others that do the same work.
enum Shell {
    /// Runs a program to its end and gives what it printed.
    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (question, answer) = (Pipe(), Pipe())
        process.standardInput = question
        process.standardOutput = answer
        try process.run()
        question.fileHandleForWriting.write(Data(input.utf8))
        try question.fileHandleForWriting.close()
        let text = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CounterpartError("\(program) ended with \(process.terminationStatus); `make deps-test` installs it")
        }
        return text
    }

    /// Seconds that the `sqlite3` shell says a script took, its settings those of the store's writer. Opening and
    /// closing are not counted; nothing is checkpointed meanwhile, as with the store.
    static func sqlite(_ path: String, _ script: String) throws -> Double {
        let settings = """
            .bail on
            .dbconfig no_ckpt_on_close on
            PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
            PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
            .timer on

            """
        let said = try run("sqlite3", [path], input: settings + script + "\n")
        return said.split(separator: "\n").filter { $0.hasPrefix("Run Time: real ") }
            .reduce(0) { $0 + (Double($1.split(separator: " ")[3]) ?? 0) }
    }
}
