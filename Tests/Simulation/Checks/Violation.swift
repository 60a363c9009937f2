/// A promise that did not hold.
struct Violation: Error, CustomStringConvertible {
    /// Short, by which failures of the same kind are counted together: `after-stop`.
    let rule: String
    let sentence: String

    init(_ rule: String, _ sentence: String) {
        self.rule = rule
        self.sentence = sentence
    }

    var description: String { "\(rule): \(sentence)" }
}
