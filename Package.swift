// swift-tools-version: 6.2
import PackageDescription

/// Set by `make fuzz`: our own code is built with libFuzzer and the address sanitizer.
let isFuzzing = Context.environment["ALTAVOZ_FUZZ"] != nil
/// Warnings are errors in our own code; dependencies are compiled as their authors wish.
let strict: [SwiftSetting] =
    isFuzzing
    ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : [.treatAllWarnings(as: .error)]

let package = Package(
    name: "altavoz",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "altavoz", targets: ["altavoz"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The domain. Everyone knows it; it knows Foundation only.
        .target(name: "Outreach", swiftSettings: strict),

        // The engine and the message catalog: what Altavoz exists for.
        .target(
            name: "Catalog",
            dependencies: [
                "Outreach",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        // Not "Dispatch": a module of that name would hide the system's own from every dependency.
        .target(
            name: "DispatchEngine",
            dependencies: [
                "Outreach",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            path: "Sources/Dispatch",
            swiftSettings: strict),

        // System libraries, wrapped.
        .systemLibrary(
            name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CSQLiteSettings", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CLineBreak", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(
            name: "CPhoneNumber",
            linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("idn2")]),

        // Comma-separated values: bytes in, rows out. What reads or writes such files shares it.
        .target(name: "CSV", dependencies: ["Outreach"], swiftSettings: strict),

        // Adapters. They never import one another.
        .target(name: "Transport", dependencies: ["Outreach", "CLibcurl"], swiftSettings: strict),
        .target(
            name: "Gateways",
            dependencies: [
                "Outreach",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: strict),
        .target(
            name: "Feeds",
            dependencies: ["Outreach", "CSV", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Registry", dependencies: ["Outreach", "CSV", "CPhoneNumber"], swiftSettings: strict),
        .target(
            name: "SQLiteStore",
            dependencies: [
                "Outreach", "CSQLiteSettings",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Outreach",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Outreach",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .target(name: "Poster", dependencies: ["Outreach", "CLineBreak", "CPango", "CQRCode"], swiftSettings: strict),

        // The command: the only place where the parts are put together.
        .executableTarget(
            name: "altavoz",
            dependencies: [
                "Outreach", "Catalog", "CSV", "DispatchEngine", "Transport", "Gateways", "Feeds", "Registry",
                "SQLiteStore", "Web", "Rehearsal", "Poster",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        // Suites that any store or gateway must pass.
        .target(
            name: "Conformance", dependencies: ["Outreach"], path: "Tests/Conformance",
            swiftSettings: strict),
        // Real servers beside the tests, started and stopped by them.
        .target(
            name: "Counterparts", path: "Tests/Counterparts", exclude: ["Python"], swiftSettings: strict),
        // A disk that loses what was not synced, and fails when told to.
        .target(name: "CFaultVFS", path: "Tests/FaultVFS/C", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "FaultVFS", dependencies: ["CFaultVFS"], path: "Tests/FaultVFS/Swift", swiftSettings: strict),
        .testTarget(
            name: "DurabilityTests",
            dependencies: ["Outreach", "DispatchEngine", "SQLiteStore", "FaultVFS", "Counterparts"],
            exclude: ["Fixtures"], swiftSettings: strict),
        // Speed, beside what could be reached at best.
        .target(
            name: "BenchReference", dependencies: ["CLibcurl"], path: "Tests/Bench/Reference", exclude: ["Python"]),
        .executableTarget(
            name: "altavoz-bench",
            dependencies: [
                "Outreach", "Catalog", "CSV", "DispatchEngine", "Gateways", "Registry", "SQLiteStore", "Transport",
                "BenchReference", "Counterparts", .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Tests/Bench/Altavoz", swiftSettings: strict),
        // The whole engine under one seed, and a tool that plays a seed.
        .target(
            name: "CSimulationSQLite", path: "Tests/SimulationSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Simulation",
            dependencies: [
                "Outreach", "Catalog", "DispatchEngine", "SQLiteStore", "CSimulationSQLite",
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Simulation", swiftSettings: strict),
        .executableTarget(
            name: "altavoz-sim",
            dependencies: [
                "Simulation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/SimulationTool", swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "altavoz-sim", "SQLiteStore", "Outreach", "DispatchEngine"],
            swiftSettings: strict),
        // Every parser of what others send, for the fuzzer and for the tests that read its corpus.
        .target(
            name: "FuzzParsers",
            dependencies: [
                "CSV", "Catalog", "Feeds", "Gateways", "Outreach", "Registry",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            path: "Tests/Fuzz/Parsers", swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzParsers"], swiftSettings: strict),
        .testTarget(name: "OutreachTests", dependencies: ["Outreach"], swiftSettings: strict),
        .testTarget(name: "CatalogTests", dependencies: ["Catalog"], swiftSettings: strict),
        .testTarget(
            name: "DispatchTests", dependencies: ["DispatchEngine", "SQLiteStore", "Conformance"],
            swiftSettings: strict),
        .testTarget(
            name: "TransportTests", dependencies: ["Transport", "Counterparts"], swiftSettings: strict),
        .testTarget(
            name: "GatewaysTests",
            dependencies: ["Gateways", "Conformance", "Counterparts", "Registry", "Transport"],
            exclude: ["Python"], swiftSettings: strict),
        .testTarget(
            name: "FeedsTests", dependencies: ["Feeds", "Registry", "Conformance"], swiftSettings: strict),
        .testTarget(name: "RegistryTests", dependencies: ["Registry", "CSV", "CPhoneNumber"], swiftSettings: strict),
        .testTarget(
            name: "SQLiteStoreTests", dependencies: ["SQLiteStore", "Conformance"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Gateways", "Transport",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ConversationTests",
            dependencies: [
                "Catalog", "Counterparts", "DispatchEngine", "Gateways", "Registry", "SQLiteStore", "Transport", "Web",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RehearsalTests", dependencies: ["Rehearsal", "Gateways", "Transport", "Web"],
            swiftSettings: strict),
        .testTarget(
            name: "PosterTests", dependencies: ["altavoz", "Poster", "Catalog", "Counterparts"],
            swiftSettings: strict),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "altavoz", "Catalog", "Counterparts", "Outreach", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AcceptanceTests", dependencies: ["altavoz", "Counterparts"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

if isFuzzing {
    package.targets.append(
        .executableTarget(
            name: "altavoz-fuzz", dependencies: ["FuzzParsers"], path: "Tests/Fuzz/Tool",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
