import ArgumentParser
import Outreach
import Registry

/// `altavoz worker …`
struct WorkerGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "The registry of workers. Contacts are always shown masked.",
        subcommands: [
            WorkerImportCommand.self, WorkerAdd.self, WorkerList.self, WorkerShow.self, WorkerStop.self,
            WorkerForget.self, WorkerExport.self,
        ])
}

/// A worker named by id, or by a phone number or address of theirs.
struct WorkerName {
    static func find(_ text: String, in work: Workplace) async throws -> Worker {
        let id: ID<Worker>?
        if let number = Int64(text), number > 0, text.count < 10 {
            id = ID(number)
        } else {
            id = try await work.store.worker(at: try contact(text))
        }
        if let id, let worker = try await work.store.worker(id) { return worker }
        throw Failure(
            "There is no such worker" + (try await stopped(text, in: work)), remedy: "See: altavoz worker list")
    }

    /// Of a STOP that a person recorded for a number that nobody registered: what is kept of it, and by whom.
    private static func stopped(_ text: String, in work: Workplace) async throws -> String {
        guard let contact = try? contact(text), let stop = try await work.store.suppression(of: contact),
            let by = stop.recordedBy
        else { return "" }
        return "; \(contact.masked) has stopped, recorded by \(by) on \(PreviewView.minute(stop.since)) UTC"
    }

    /// The same, or by their number somebody who wrote and has not signed up.
    static func findToForget(_ text: String, in work: Workplace) async throws -> (id: ID<Worker>, isVisitor: Bool) {
        do {
            return (try await find(text, in: work).id, false)
        } catch let failure as Failure {
            // What is no number is an id, and of those only workers have one that is shown.
            guard let contact = try? contact(text), let id = try await work.store.visitor(at: contact) else {
                throw failure
            }
            return (id, true)
        }
    }

    /// - Throws: ``BadInput`` that repeats nothing of the text.
    static func contact(_ text: String) throws -> ContactAddress {
        if text.contains("@") { return .email(try EmailParser.parse(text)) }
        let reading = PhoneParser().parse(text, region: "US")
        guard let number = reading.e164 else {
            throw BadInput(
                field: "phone", found: reading.found(in: text),
                expected: "a telephone number such as 213-555-0142 or an email address", remedy: "Correct it.")
        }
        return .phone(number)
    }
}

enum WorkerJSON {
    /// The fields are documented in the article JSON.
    static func worker(_ worker: Worker) -> JSONValue {
        .object([
            "id": .int(worker.id.rawValue),
            "languages": .list(worker.languages),
            "regions": .list(worker.regions),
            "topics": .list(worker.topics),
            "safe_hours": .text(worker.safeHours),
            "time_zones": .list(worker.zones.names),
            "contact_points": .array(
                worker.contactPoints.map {
                    .object([
                        "channel": .string($0.channel.rawValue), "masked": .string($0.masked),
                        "consent": .string($0.consent.rawValue), "suppressed": .bool($0.isSuppressed),
                    ])
                }),
            "registered_at": .text(worker.registeredAt),
        ])
    }

    /// `sms +*** *** **42 (granted)`
    static func contacts(_ worker: Worker) -> [String] {
        worker.contactPoints.map {
            "\($0.channel.rawValue) \($0.masked) (\($0.isSuppressed ? "suppressed" : $0.consent.rawValue))"
        }
    }
}
