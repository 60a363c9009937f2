/// Told of every transaction of a store that changes something: when all of it is written and nothing is committed yet,
/// and again when it is durable. Called on the writer's queue, which waits meanwhile.
///
/// Nobody watches in ordinary use. Tests do, to end the process at exactly these moments.
public struct CommitWatch: Sendable {
    public enum Moment: String, Sendable { case before, after }

    let tell: @Sendable (_ operation: String, _ moment: Moment) -> Void

    /// - Parameter tell: gets the name of the store's operation, such as `exchange`.
    public init(_ tell: @escaping @Sendable (_ operation: String, _ moment: Moment) -> Void) { self.tell = tell }

    /// - Parameter function: `exchange(_:)`, as the compiler names it.
    func callAsFunction(_ function: String, _ moment: Moment) {
        tell(String(function.prefix { $0 != "(" }), moment)
    }
}
