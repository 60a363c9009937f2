import Outreach

/// What every disaster feed must hold, whatever its format. A test of a feed gives it a document and expects that no
/// violation is told.
///
/// It asks: is the reading pure; does it come out in order and without doubles; is the source's name that of the feed;
/// does a fingerprint change when, and only when, something is said that was not said before; and does a document that
/// is cut off, garbled or empty end in ``BadInput`` or a reading, never in another error and never in a trap.
public struct FeedConformance {
    private let feed: any DisasterFeed
    private let seed: UInt64

    public init(_ feed: any DisasterFeed, seed: UInt64 = 1) {
        self.feed = feed
        self.seed = seed
    }

    /// - Parameters:
    ///   - document: a real document with at least one report.
    ///   - again: the same statement written in another order, if the format allows one.
    ///   - changed: the document with one fact changed, if the test has one.
    /// - Returns: each violation a sentence; empty when the feed conforms.
    public func violations(document: [UInt8], again: [UInt8]? = nil, changed: [UInt8]? = nil) -> [String] {
        var found: [String] = []
        guard let reading = try? feed.read(document) else { return ["a real document is refused"] }
        if reading.reports.isEmpty { found.append("a real document has no report") }
        if (try? feed.read(document)) != reading { found.append("the same bytes give another reading") }
        found += shape(reading)
        if let again, (try? feed.read(again))?.reports != reading.reports {
            found.append("the order of what is said changes what is read")
        }
        if let changed {
            let fingerprints = (try? feed.read(changed))?.reports.map(\.fingerprint)
            if fingerprints == reading.reports.map(\.fingerprint) { found.append("a change leaves every fingerprint") }
        }
        return found + survives(document)
    }

    private func shape(_ reading: FeedReading) -> [String] {
        var found: [String] = []
        if Set(reading.reports.map(\.sourceID)).count != reading.reports.count {
            found.append("one disaster has two reports")
        }
        for report in reading.reports {
            let name = report.sourceID
            if report.source != feed.name { found.append("\(name): the source is not \(feed.name)") }
            if report.sourceID.isEmpty || report.title.isEmpty { found.append("\(name): no id or title") }
            if report.title.first?.isWhitespace == true || report.title.last?.isWhitespace == true {
                found.append("\(name): the title has white space at an end")
            }
            if report.regions.isEmpty { found.append("\(name): no region") }
            if report.regions != Set(report.regions).sorted() { found.append("\(name): regions unsorted or doubled") }
            if report.fingerprint.isEmpty { found.append("\(name): no fingerprint") }
        }
        return found
    }

    /// Cuts, empties and garbles the document; a feed may refuse with ``BadInput`` or read what is left.
    private func survives(_ document: [UInt8]) -> [String] {
        var random = SplitMix64(seed: seed)
        var cases: [[UInt8]] = [[], [0], Array("\u{FEFF}".utf8), Array("<html></html>".utf8), Array("[]{}".utf8)]
        for part in 1..<16 { cases.append(Array(document.prefix(document.count * part / 16))) }
        for _ in 0..<64 {
            var garbled = document
            for _ in 0..<(1 + random.next() % 8) where !garbled.isEmpty {
                garbled[Int(random.next() % UInt64(garbled.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            cases.append(garbled)
        }
        var found: [String] = []
        for (index, bytes) in cases.enumerated() {
            do {
                found += shape(try feed.read(bytes)).map { "garbled document \(index): \($0)" }
            } catch is BadInput {
                continue
            } catch {
                found.append("garbled document \(index): another error than BadInput (\(type(of: error)))")
            }
        }
        return found
    }
}
