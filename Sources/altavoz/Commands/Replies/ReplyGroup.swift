import ArgumentParser
import Outreach

/// `altavoz reply …`
struct ReplyGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "What workers write back.",
        discussion: """
            What no rule answers waits for a person: first a STOP in WhatsApp from somebody whose number is hidden, then what \
            may mean STOP. It is kept sealed, for seven days at most (such a STOP for a year), and deleted when it has been \
            answered.
            """, subcommands: [ReplyList.self, ReplyShow.self, ReplyAnswer.self, ReplyClassify.self])
}

enum ReplyJSON {
    /// The fields are documented in the article JSON.
    static func question(_ it: WorkerQuestion) -> JSONValue {
        .object([
            "id": .int(it.id.rawValue), "kind": .string(it.kind.rawValue), "received_at": .text(it.receivedAt),
            "kept_until": .text(it.keptUntil), "channel": .string(it.channel.rawValue), "masked": .string(it.masked),
            "languages": .list(it.languages), "text": it.text.map(JSONValue.string) ?? .null,
            "answered_by": it.answeredBy.map(JSONValue.string) ?? .null,
            "decision": it.decision.map(JSONValue.string) ?? .null,
            "origin": it.origin.map(JSONValue.string) ?? .null,
        ])
    }

    static func missing(_ id: ID<WorkerQuestion>) -> Failure {
        Failure("There is no message \(id) that waits", remedy: "See: altavoz reply list")
    }
}
