import ArgumentParser
import Foundation
import Outreach

/// Where the installation is.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file (default: $ALTAVOZ_CONFIG, else Config/altavoz.yaml).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        help: ArgumentHelp("The folder of the database and the keys (default: as configured).", valueName: "folder"),
        completion: .directory)
    var data: String?

    /// The configuration file; nil where none is named and none is at the standard place.
    func file() -> String? {
        let path = ConfigurationFile.path(flag: config, environment: ProcessInfo.processInfo.environment)
        if path == ConfigurationFile.standardPath, config == nil, !FileManager.default.fileExists(atPath: path) {
            return nil
        }
        return path
    }

    /// The file's settings, the environment's over them, then the flags'.
    ///
    /// Without a file at the standard place the built-in settings hold: they have no gateway, so nothing can be sent.
    func configuration() throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        var configuration: Configuration
        if let path = file() {
            configuration = try ConfigurationFile.load(path, environment: environment)
        } else {
            configuration = try ConfigurationFile.read("", file: "(built-in settings)", environment: environment)
        }
        if let data { configuration.data = data }
        return configuration
    }
}

struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON.")
    var json = false
}

/// Who gives the order; on record for good.
struct PersonOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who gives this order (default: $ALTAVOZ_USER, else the login name).", valueName: "name"))
    var person: String?

    func name() throws -> String { try Person.named(person) }
}

/// The person for the record.
enum Person {
    /// The name given, else `$ALTAVOZ_USER`, else the login name.
    static func named(_ given: String?) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let candidates = [given, environment["ALTAVOZ_USER"], environment["LOGNAME"], environment["USER"]]
        let name =
            candidates.compactMap { $0?.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
            ?? NSUserName()
        guard !name.isEmpty, name.count <= 60, !name.contains(where: { $0.isNewline || $0 == "\t" }) else {
            throw Failure("Nobody is named for the record", remedy: "Say who you are: --as NAME.", status: .usage)
        }
        return name
    }
}

/// Turns option texts into checked values, with the sentence that says what was expected.
enum Checked {
    static func text<Value: CheckedText>(_ raw: String) throws -> Value {
        guard let value = Value(raw) else { throw ValidationError("Expected \(Value.expectation).") }
        return value
    }

    static func id<Entity>(_ raw: String) throws -> ID<Entity> {
        guard let number = Int64(raw), number > 0 else { throw ValidationError("Expected an id, such as 3.") }
        return ID(number)
    }

    static func moment(_ raw: String) throws -> Timestamp {
        guard let time = Timestamp(iso8601: raw) else {
            throw ValidationError("Expected a time with an offset, such as 2026-11-01T09:30:00Z.")
        }
        return time
    }

    static func day(_ raw: String) throws -> CivilDate {
        guard let day = CivilDate(raw) else { throw ValidationError("Expected a day, such as 2025-01-08.") }
        return day
    }

    static func word<Value: RawRepresentable & CaseIterable>(_ raw: String) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: raw) else {
            throw ValidationError("Expected \(Value.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return value
    }

    static func state(_ raw: String) throws -> DeliveryState {
        guard let state = DeliveryState(word: raw) else {
            throw ValidationError("Expected one of \(DeliveryState.allCases.map(\.word).joined(separator: ", ")).")
        }
        return state
    }

    static func count(_ raw: String) throws -> Int {
        guard let number = Int(raw), number > 0 else { throw ValidationError("Expected a whole number above 0.") }
        return number
    }
}
