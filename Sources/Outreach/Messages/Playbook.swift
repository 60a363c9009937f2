/// The cadence for one kind of event: which message on which day, with the reason.
public struct Playbook: Sendable, Equatable, Codable {
    public struct Step: Sendable, Equatable, Codable {
        /// Days after day zero.
        public let day: Int
        public let message: MessageKey
        /// Why on this day, for the coordinator.
        public let reason: String

        public init(day: Int, message: MessageKey, reason: String) {
            self.day = day
            self.message = message
            self.reason = reason
        }
    }

    public let name: String
    public let title: String
    public let kind: HazardKind
    /// In the order of their days.
    public let steps: [Step]

    public init(name: String, title: String, kind: HazardKind, steps: [Step]) {
        self.name = name
        self.title = title
        self.kind = kind
        self.steps = steps
    }
}
