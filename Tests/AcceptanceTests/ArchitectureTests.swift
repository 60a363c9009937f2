import Counterparts
import Foundation
import Testing

@Suite("The house")
struct ArchitectureTests {
    private struct Manifest: Decodable {
        let targets: [Target]
    }

    private struct Target: Decodable {
        let name: String
        let type: String
        let dependencies: [Dependency]
    }

    /// `{"byName": ["Outreach", null]}` within the package, `{"product": ["GRDB", "GRDB.swift", …]}` from outside.
    private struct Dependency: Decodable {
        let byName: [String?]?
        let product: [Product]?

        /// A name, or a condition that does not matter here.
        enum Product: Decodable {
            case name(String)
            case other

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                self = (try? container.decode(String.self)).map(Self.name) ?? .other
            }
        }
    }

    /// Who may know whom within the package. What is not here may not be there.
    private static let house: [String: Set<String>] = [
        "Outreach": [],
        "CSV": ["Outreach"],
        "Catalog": ["Outreach"],
        "DispatchEngine": ["Outreach"],
        "CLibcurl": [],
        "CPhoneNumber": [],
        "CPango": [],
        "CQRCode": [],
        "CLineBreak": [],
        "CSQLiteSettings": [],
        "Transport": ["Outreach", "CLibcurl"],
        "Gateways": ["Outreach"],
        "Feeds": ["Outreach", "CSV"],
        "Registry": ["Outreach", "CSV", "CPhoneNumber"],
        "SQLiteStore": ["Outreach", "CSQLiteSettings"],
        "Web": ["Outreach"],
        "Rehearsal": ["Outreach"],
        "Poster": ["Outreach", "CLineBreak", "CPango", "CQRCode"],
        "altavoz": [
            "Outreach", "CSV", "Catalog", "DispatchEngine", "Transport", "Gateways", "Feeds", "Registry", "SQLiteStore",
            "Web", "Rehearsal", "Poster",
        ],
    ]

    /// Which parts may use which packages from outside.
    private static let technology: [String: Set<String>] = [
        "Outreach": [], "CSV": [],
        "Catalog": ["Yams", "Crypto"],
        "DispatchEngine": ["Logging", "Metrics"],
        "Transport": [], "Gateways": ["Crypto", "CryptoExtras", "X509"], "Feeds": ["Crypto"], "Registry": [],
        "Poster": [],
        "SQLiteStore": ["GRDB", "GRDBSQLite", "Crypto"],
        "Web": ["Hummingbird", "Logging", "Metrics", "ServiceLifecycle"],
        "Rehearsal": ["Hummingbird", "Crypto", "Logging"],
    ]

    @Test("the targets know only those that the house lets them know")
    func doors() throws {
        let swift = try Counterparts.Program.find("swift", package: "swift")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: swift)
        process.arguments = ["package", "--ignore-lock", "dump-package"]
        process.currentDirectoryURL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let manifest = try JSONDecoder().decode(Manifest.self, from: data)

        let names = Set(manifest.targets.map(\.name))
        for target in manifest.targets where ["regular", "executable", "system"].contains(target.type) {
            let inner = Set(target.dependencies.compactMap { $0.byName?.first ?? nil }).intersection(names)
            let outer = Set(
                target.dependencies.compactMap { dependency -> String? in
                    guard case .name(let name)? = dependency.product?.first else { return nil }
                    return name
                })
            guard let allowed = Self.house[target.name] else {
                // What tests and benchmarks are made of lives under Tests/ and may know anyone but the command.
                #expect(
                    [
                        "Conformance", "Counterparts", "BenchReference", "altavoz-bench", "CFaultVFS", "FaultVFS",
                        "Simulation", "CSimulationSQLite", "altavoz-sim", "FuzzParsers",
                    ]
                    .contains(target.name),
                    "\(target.name) is not in the house's plan")
                continue
            }
            #expect(inner.isSubset(of: allowed), "\(target.name) knows \(inner.subtracting(allowed))")
            if let technology = Self.technology[target.name] {
                #expect(outer.isSubset(of: technology), "\(target.name) uses \(outer.subtracting(technology))")
            }
        }
        #expect(Set(["Outreach", "Catalog", "DispatchEngine", "SQLiteStore", "Gateways"]).isSubset(of: names))
    }
}
