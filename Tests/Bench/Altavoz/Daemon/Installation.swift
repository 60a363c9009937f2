import Counterparts
import Foundation

/// An installation of its own on a real disk, used through the release command and its daemon.
final class Installation: Sendable {
    let folder: BenchFolder
    /// Where its daemon takes webhooks.
    let port: Int
    /// How the world sees it, which is what signatures cover.
    static let webhook = "https://altavoz.example.org/webhooks/stand-in"
    static let token = "bench"
    private static let repository = FileManager.default.currentDirectoryPath
    /// The command, beside this program, or where the environment says.
    private static let command =
        ProcessInfo.processInfo.environment["ALTAVOZ_BENCH_COMMAND"]
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/altavoz"

    /// Synthetic workers, registered; a gateway that sends to `gatewayPort`; one drafted campaign.
    /// - Parameter rate: of the gateway, in segments a second.
    init(workers: Int, gatewayPort: Int, rate: Int = 1000) throws {
        folder = try BenchFolder()
        port = try FreePort.find()
        guard FileManager.default.isExecutableFile(atPath: Self.command) else {
            throw CounterpartError("there is no command at \(Self.command): swift build -c release --product altavoz")
        }
        try folder.write(
            "altavoz.yaml",
            """
            data: \(folder.file("data"))
            messages: \(Self.repository)/Messages
            regions: \(Self.repository)/Config/regions
            send_window: 00:00-24:00
            approval_above: 1000000
            link_base: https://rights.example.org
            web:
              listen: 127.0.0.1:\(port)
              public_url: https://altavoz.example.org
            gateways:
              - name: stand-in
                kind: twilio
                account: AC00000000000000000000000000000000
                from: "+12135550100"
                secret_env: ALTAVOZ_BENCH_TOKEN
                base_url: http://127.0.0.1:\(gatewayPort)
                allow_private_address: true
                stand_in: true
                rate: \(rate)
                price_per_unit: "0.0083"

            """)
        let header = "phone,languages,regions,consent_source,consent_date\n"
        try folder.write(
            "workers.csv",
            (0..<workers).reduce(into: header) {
                $0 += "\(SyntheticWorkers.phone($1)),es,06037,intake form,2025-01-02\n"
            })
        try run(["init"])
        try run(["event", "import", Self.repository + "/Config/events/dr-4856-ca.json", "--as", "rosa"])
        try run(["worker", "import", folder.file("workers.csv")])
        try run(
            ["campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "sms", "--as", "rosa"])
    }

    /// Starts the command.
    func start(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess(
            Self.command, arguments + ["--config", folder.file("altavoz.yaml")],
            environment: ["ALTAVOZ_BENCH_TOKEN": Self.token], output: folder.file("output"))
    }

    /// Runs the command to its end.
    func run(_ arguments: [String]) throws {
        let status = try start(arguments).wait()
        guard status == 0 else {
            throw CounterpartError("altavoz \(arguments.joined(separator: " ")) ended with \(status):\n\(output)")
        }
    }

    /// Starts the daemon, and waits until it says that it is ready.
    func startDaemon() async throws -> ChildProcess {
        let daemon = try start(["serve"])
        let began = ContinuousClock.now
        while !output.contains("\"listening\"") {
            guard daemon.isRunning, ContinuousClock.now - began < .seconds(30) else {
                throw CounterpartError("the daemon ended, or did not listen within 30 seconds:\n\(output)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return daemon
    }

    private var output: String {
        FileManager.default.contents(atPath: folder.file("output")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
