import Outreach

/// Reads what a provider reports many at a time, each by itself: one that makes no sense costs the others nothing.
enum InboundBatch {
    /// - Parameter read: nil for what says nothing about a message of ours.
    /// - Throws: the first reason, where nothing of it could be read.
    static func report<Element>(
        of elements: [Element], read: (Element) throws(InboundRefusal) -> InboundEvent?
    ) throws(InboundRefusal) -> InboundReport {
        var report = InboundReport(events: [])
        for element in elements {
            do throws(InboundRefusal) {
                if let event = try read(element) { report.events.append(event) }
            } catch {
                guard case .unreadable(let why) = error else { throw error }
                report.passedOver.append(why)
            }
        }
        if let why = report.passedOver.first, report.passedOver.count == elements.count { throw .unreadable(why) }
        return report
    }
}
