import Foundation
import Outreach
import SQLiteStore

/// A database with a log of so many deliveries, made by the `sqlite3` shell: of a hundred thousand workers at most, in
/// 58 counties of which the first holds 40 %, 93 % delivered and the rest in seven other states.
final class BenchLog: Sendable {
    let deliveries: Int
    let store: SQLiteStore
    private let folder: BenchFolder

    static let county = GEOID("06037")!
    /// Holds one in two hundred.
    static let smallCounty = GEOID("06003")!

    init(deliveries: Int) throws {
        self.deliveries = deliveries
        folder = try BenchFolder()
        let path = folder.file("log.sqlite")
        let key = MasterKey.generate()
        try SQLiteStore.create(at: path, masterKey: key, now: SystemClock().now()).close()
        let workers = min(deliveries, 100_000)
        _ = try Shell.sqlite(
            path,
            """
            INSERT INTO profiles VALUES (1, 'es', 'America/Los_Angeles', '');
            INSERT INTO events VALUES (1, 'manual', 'bench', 'Wildfires', 'wildfire', 'Fire', '2025-01-08', NULL, NULL,
                '1', 'open', 1, 0, NULL, 0);
            INSERT INTO campaigns VALUES (1, 1, '{}', 'finished', 0, 'bench', 0, NULL, NULL, 'bench', 0, NULL, 0);
            BEGIN;
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(workers))
            INSERT INTO workers SELECT i, 1, 3, 0, 0, NULL FROM n;
            INSERT INTO contact_points (worker_id, channel, mask, consent, reach)
            SELECT id, 0, '+*** *** **' || substr(100 + id % 100, 2), 'granted', 3 FROM workers;
            CREATE TEMP TABLE places (worker INTEGER PRIMARY KEY, region TEXT);
            INSERT INTO places SELECT id, CASE WHEN spot < 400 THEN '06037' WHEN spot < 405 THEN '06003'
                ELSE '06' || substr(1001 + 2 * (spot % 58), 2) END
            FROM (SELECT id, id * 7919 % 1000 AS spot FROM workers);
            CREATE TEMP TABLE steps AS WITH RECURSIVE s (i) AS
                (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < \(deliveries / workers - 1)) SELECT i FROM s;
            INSERT INTO campaign_steps SELECT 1, i, i, 'pay-rights', 0, 'planned', NULL FROM steps;
            INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, route, segments, planned_at,
                due_at, valid_until, updated_at, stage, language, region, gateway)
            SELECT 1, i, worker, worker, 0, CASE WHEN spot < 930 THEN 7 WHEN spot < 960 THEN 12 WHEN spot < 975 THEN 13
                WHEN spot < 980 THEN 11 WHEN spot < 985 THEN 14 WHEN spot < 990 THEN 15 WHEN spot < 995 THEN 16 ELSE 5 END,
                worker % 100, 1, 0, 0, 0, i, 2, 'es', region, 'bench'
            FROM (SELECT i, worker, region, (i * 31 + worker * 6007) % 1000 AS spot FROM steps CROSS JOIN places);
            COMMIT;
            PRAGMA wal_checkpoint(TRUNCATE);
            """)
        store = try SQLiteStore.open(at: path, masterKey: key)
    }

    static let pageSize = 50

    /// - Parameter number: the first is 1; the last full page where there are not so many.
    func cursor(of number: Int, _ filter: LogFilter) async throws -> ID<Delivery>? {
        var cursor: ID<Delivery>?
        for _ in 1..<number {
            let page = try await store.deliveries(filter, before: cursor, limit: Self.pageSize)
            guard page.count == Self.pageSize else { break }
            cursor = page.last?.id
        }
        return cursor
    }

    /// Milliseconds for one page, over many of them.
    func milliseconds(_ filter: LogFilter, before cursor: ID<Delivery>?) async throws -> Double {
        let pages = 200
        let watch = Stopwatch()
        for _ in 0..<pages { _ = try await store.deliveries(filter, before: cursor, limit: Self.pageSize) }
        return watch.seconds * 1000 / Double(pages)
    }
}
