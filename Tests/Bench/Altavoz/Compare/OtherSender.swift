import Counterparts
import Foundation

/// What people use today, doing the same job: the messages of a file, sent to the same nginx. A script of its own in
/// `Tests/Bench/Compare` drives each.
struct OtherSender: Sendable {
    let name: String
    let script: String
    /// What must be there, by the names under which one would install it.
    let requirement: Requirement
    /// After the messages and the URL; `FOLDER` stands for a folder of its own on a real disk.
    let arguments: [String]

    enum Requirement: Sendable {
        case program(String, package: String)
        case pythonModule(String)
    }

    private struct Result: Decodable {
        let accepted: Int
        let seconds: Double
    }

    /// Why it cannot be compared with; nil when it can.
    var obstacle: String? {
        switch requirement {
        case .program(let program, let package):
            do {
                _ = try Program.find(program, package: package)
                return nil
            } catch { return "\(error)" }
        case .pythonModule(let module):
            do {
                try Program.run(Self.python, ["-c", "import \(module)"])
                return nil
            } catch { return "\(module) is missing: .ci/install compare" }
        }
    }

    /// - Returns: Messages in a second.
    func send(_ messages: [SyntheticMessage], to url: String) throws -> Double {
        let folder = try BenchFolder()
        let lines = try messages.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
        try folder.write("messages.jsonl", lines.joined())
        let words = arguments.map { $0 == "FOLDER" ? folder.path : $0 }
        let command = [
            Self.python, "Tests/Bench/Compare/" + script, folder.file("messages.jsonl"), url,
        ]
        let watch = Stopwatch()
        let text: String
        do {
            // What hangs is ended from outside, and so is what it started.
            text = try Program.output(
                "/usr/bin/timeout", ["--kill-after=10", String(Self.patience)] + command + words)
        } catch  where watch.seconds >= Double(Self.patience) {
            throw CounterpartError(
                "\(name) was not done with \(messages.count) messages after \(Self.patience) seconds")
        }
        let result = try JSONDecoder().decode(Result.self, from: Data(text.utf8))
        guard result.accepted == messages.count else {
            throw CounterpartError("\(name) had \(result.accepted) of \(messages.count) accepted")
        }
        return Double(result.accepted) / result.seconds
    }

    /// In seconds, for one run.
    private static let patience = 120

    private static var python: String {
        let own = ".build/compare-venv/bin/python3"
        return FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/python3"
    }

    static let all = [
        OtherSender(
            name: "Kannel, store=file", script: "kannel_send.py",
            requirement: .program("bearerbox", package: "kannel"), arguments: ["file", "FOLDER"]),
        OtherSender(
            name: "Kannel, store=spool", script: "kannel_send.py",
            requirement: .program("bearerbox", package: "kannel"), arguments: ["spool", "FOLDER"]),
        OtherSender(
            name: "Apprise", script: "apprise_send.py", requirement: .pythonModule("apprise"), arguments: []),
        OtherSender(
            name: "aiohttp, a commit a message", script: "aiohttp_send.py", requirement: .pythonModule("aiohttp"),
            arguments: ["1", "FOLDER"]),
        OtherSender(
            name: "aiohttp, a commit a hundred", script: "aiohttp_send.py", requirement: .pythonModule("aiohttp"),
            arguments: ["100", "FOLDER"]),
    ]
}

/// A message as every sender in the comparison gets it: one part long, in GSM-7.
struct SyntheticMessage: Encodable, Sendable {
    let to: String
    let text: String

    init(_ index: Int) {
        to = SyntheticWorkers.phone(index)
        text =
            index.isMultiple(of: 4)
            ? "Work on the fire cleanup? You have the right to be paid for every hour, whatever your papers. "
                + "Free help: 555-0100 example.org/r Reply STOP to end"
            : "Trabaja en la limpieza del incendio? Tiene derecho a que le paguen cada hora, con o sin papeles. "
                + "Ayuda gratis: 555-0100 example.org/r STOP para terminar"
    }
}
