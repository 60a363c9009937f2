import Outreach

extension Topic {
    /// What it would tell of whoever chose it, in a phrase, when no registry may hold that (promise 9); nil when it is
    /// harmless. Topics are kept in clear.
    public var telling: String? { ForbiddenColumns.reason(HeaderName(text)) }
}
