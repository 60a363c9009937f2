import GRDB
import Outreach

/// The sorted lists of ids, one for each region and state of a filter, that together hold everything it may match.
struct LogLists {
    private let db: Database
    private let lists: [List]

    /// Entries of one index that share its leading columns; they are in the order of the rows.
    private struct List {
        let index: String
        let condition: String
        let arguments: StatementArguments
    }

    /// Nil when no index leads to what the filter asks for.
    init?(_ db: Database, _ filter: LogFilter) throws {
        self.db = db
        // Each once, however often the filter names it.
        let states = DeliveryState.allCases.filter(filter.states.contains)
        let offPath = states.filter(\.isOffPath)
        let others = states.filter { !$0.isOffPath }
        // Those are found by their region alone.
        let needsRegion = filter.states.isEmpty || !others.isEmpty
        guard filter.region != nil || !needsRegion else { return nil }
        let isOther =
            others.isEmpty ? "" : " AND d.state IN (\(others.map { "\($0.rawValue)" }.joined(separator: ",")))"
        var lists: [List] = []
        for region in try Self.regions(db, filter.region) {
            if needsRegion {
                lists.append(
                    List(index: "deliveries_by_region", condition: "d.region IS ?" + isOther, arguments: [region]))
            }
            for state in offPath {
                lists.append(
                    List(
                        index: "deliveries_off_path",
                        condition: "d.region IS ? AND d.state = ? AND \(DeliveryState.offPathSQL(of: "d"))",
                        arguments: [region, state.rawValue]))
            }
        }
        self.lists = lists
    }

    /// The regions of the log that lie in the one asked for, or all; found by leaping from one to the next.
    private static func regions(_ db: Database, _ region: GEOID?) throws -> [String?] {
        guard let region else { return try [nil] + leap(db, from: "", to: "\u{10FFFF}") }
        // A state stands for its counties.
        return region.kind == .state ? try leap(db, from: region.text, to: region.text + ":") : [region.text]
    }

    private static func leap(_ db: Database, from first: String, to last: String) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                WITH RECURSIVE found (region) AS (
                    SELECT min(region) FROM deliveries WHERE region BETWEEN ?1 AND ?2
                    UNION ALL
                    SELECT (SELECT min(d.region) FROM deliveries d WHERE d.region > found.region AND d.region <= ?2)
                    FROM found WHERE found.region IS NOT NULL
                )
                SELECT region FROM found WHERE region IS NOT NULL
                """, arguments: [first, last])
    }

    /// The latest ids over all lists.
    func latest(_ condition: LogCondition, limit: Int) throws -> [Int64] {
        var heads: [(next: Int64, list: DatabaseCursor)] = []
        for list in lists {
            let statement = try db.makeStatement(
                sql: """
                    SELECT d.id FROM deliveries d INDEXED BY \(list.index) \(condition.joins)
                    WHERE \(list.condition) AND \(condition.sql) ORDER BY d.id DESC LIMIT ?
                    """)
            let cursor = try Int64.fetchCursor(statement, arguments: list.arguments + condition.arguments + [limit])
            if let first = try cursor.next() { heads.append((first, cursor)) }
        }
        var ids: [Int64] = []
        while ids.count < limit, let top = heads.indices.max(by: { heads[$0].next < heads[$1].next }) {
            ids.append(heads[top].next)
            if let next = try heads[top].list.next() { heads[top].next = next } else { heads.remove(at: top) }
        }
        return ids
    }

    private typealias DatabaseCursor = FastDatabaseValueCursor<Int64>
}
