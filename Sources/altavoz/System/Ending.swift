import ArgumentParser
import Foundation
import Outreach

/// Why a command did not do what it was asked: a sentence and, where there is one, the next step.
struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// sysexits.h
    enum Status: Int32, Sendable {
        case failed = 1
        case usage = 64
        case badData = 65
        case tryAgain = 75
    }

    let status: Status
    let sentence: String
    let remedy: String?

    init(_ sentence: String, remedy: String? = nil, status: Status = .failed) {
        self.status = status
        self.sentence = sentence
        self.remedy = remedy
    }

    var description: String {
        let ended = sentence.hasSuffix(".") || sentence.hasSuffix("?") ? sentence : sentence + "."
        return remedy.map { ended + " " + $0 } ?? ended
    }
}

/// Several findings about input from outside, reported together.
struct BadInputs: Error, Sendable, CustomStringConvertible {
    let findings: [BadInput]
    var description: String { findings.map(\.description).joined(separator: "\n") }
}

/// Turns what a command threw into words on standard error and an exit status.
enum Ending {
    static func exit(with error: any Error) -> Never {
        let (status, text) = outcome(of: error)
        if status == 0 { Altavoz.exit(withError: error) }
        if !text.isEmpty { Console.complain(Redaction.masked(text)) }
        Foundation.exit(status)
    }

    static func outcome(of error: any Error) -> (status: Int32, text: String) {
        switch error {
        case let error as BadInput: (Failure.Status.badData.rawValue, "altavoz: " + error.description)
        case let error as BadInputs: (Failure.Status.badData.rawValue, "altavoz: " + error.description)
        case let error as Failure: (error.status.rawValue, "altavoz: " + error.description)
        case let error as CampaignRefusal: (Failure.Status.failed.rawValue, "altavoz: " + error.description)
        case is CancellationError: (Failure.Status.failed.rawValue, "altavoz: interrupted")
        default: parserOutcome(of: error)
        }
    }

    private static func parserOutcome(of error: any Error) -> (Int32, String) {
        let code = Altavoz.exitCode(for: error)
        // ArgumentParser knows its own errors by giving them 0 or EX_USAGE; the rest it only describes.
        if code == .success || code == .validationFailure { return (code.rawValue, Altavoz.fullMessage(for: error)) }
        if let code = error as? ExitCode { return (code.rawValue, "") }
        let text = String(describing: error)
        if isBusy(text) {
            return (
                Failure.Status.tryAgain.rawValue,
                "altavoz: the database is busy with another program's work. Try again in a moment."
            )
        }
        return (Failure.Status.failed.rawValue, "altavoz: " + text)
    }

    private static func isBusy(_ text: String) -> Bool {
        text.contains("SQLite error 5") || text.contains("SQLite error 6") || text.contains("database is locked")
    }
}

/// The last guard before words leave the program: whatever looks like a number or an address is masked.
enum Redaction {
    nonisolated(unsafe) private static let address = /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/
    nonisolated(unsafe) private static let number =
        /\+[1-9][0-9 ().\-]{6,20}[0-9]|\b[0-9]{10,15}\b|\(?\b[0-9]{3}\)?[ .\-][0-9]{3}[ .\-][0-9]{4}\b/

    static func masked(_ text: String) -> String {
        text.replacing(address, with: "(address masked)").replacing(number, with: "(number masked)")
    }
}
