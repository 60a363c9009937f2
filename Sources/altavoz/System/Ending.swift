import ArgumentParser
import Catalog
import DispatchEngine
import Foundation
import Outreach
import SQLiteStore

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

    /// A file of the data folder that the system does not let us write.
    /// - Parameter code: of `errno`.
    static func unwritable(_ path: String, _ code: Int32) -> Failure {
        if code == ENOSPC || code == EDQUOT {
            return Failure(
                "The disk is full: \(path) cannot be written", remedy: "Make room and try again.", status: .tryAgain)
        }
        return Failure(
            "The file \(path) may not be written: \(String(cString: strerror(code)))",
            remedy: "Is this the data folder, and may this user write there?")
    }

    var description: String {
        let ended = sentence.hasSuffix(".") || sentence.hasSuffix("?") ? sentence : sentence + "."
        return remedy.map { ended + " " + $0 } ?? ended
    }
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
        case let error as Failure: (error.status.rawValue, "altavoz: " + error.description)
        case let error as CampaignRefusal: (Failure.Status.failed.rawValue, "altavoz: " + error.description)
        case let error as any EndsTheDaemon: (Failure.Status.tryAgain.rawValue, "altavoz: " + error.description)
        case let error as EngineFailure: (Failure.Status.tryAgain.rawValue, "altavoz: \(error)")
        case let error as StoreError: (storeStatus(error.code).rawValue, "altavoz: " + error.description)
        case let error as BadCatalog: (Failure.Status.badData.rawValue, "altavoz: " + error.description)
        case is CancellationError: (Failure.Status.failed.rawValue, "altavoz: interrupted")
        default: parserOutcome(of: error)
        }
    }

    private static func parserOutcome(of error: any Error) -> (Int32, String) {
        let code = Altavoz.exitCode(for: error)
        // ArgumentParser knows its own errors by giving them 0 or EX_USAGE; the rest it only describes.
        if code == .success || code == .validationFailure { return (code.rawValue, Altavoz.fullMessage(for: error)) }
        if let code = error as? ExitCode { return (code.rawValue, "") }
        return (Failure.Status.failed.rawValue, "altavoz: " + String(describing: error))
    }

    private static func storeStatus(_ code: StoreError.Code) -> Failure.Status {
        switch code {
        case .busy, .diskFull: .tryAgain
        case .foreign, .newerSchema, .wrongKey, .corrupt: .badData
        default: .failed
        }
    }
}
