import GRDB
import Outreach

extension SQLiteStore {
    public func audienceGroups(_ query: AudienceQuery) async throws -> [AudienceGroup] {
        try await read { [knowledge] db in
            let audience = AudienceSQL(query)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    \(audience.with)
                    SELECT w.profile_id, w.sms_reach, w.email_reach, count(*)
                    FROM audience a CROSS JOIN workers w ON w.id = a.worker_id
                    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                    """, arguments: audience.arguments)
            return try rows.map { row in
                let profile = try knowledge.withLock { try $0.profile(db, row[0]) }
                return AudienceGroup(
                    key: AudienceGroup.Key(
                        languages: profile.languages, zones: profile.zones, safeHours: profile.safeHours,
                        sms: ReachCode.reach(row[1]), email: ReachCode.reach(row[2])),
                    workers: row[3])
            }
        }
    }

    public func planStep(_ plan: StepPlan, now: Timestamp) async throws -> PlanResult {
        try await write { try StepPlanting(db: $0, plan: plan, now: now).plant() }
    }
}

/// The workers of an audience as a common table expression `audience (worker_id, region)`, each worker once, with the
/// smallest of the regions by which they belong to it.
private struct AudienceSQL {
    let with: String
    let arguments: StatementArguments

    init(_ query: AudienceQuery) {
        var arguments: StatementArguments = [RegionSpans.json(query.regions)]
        // Not by grouping: that would sort the whole audience, in memory that grows with it.
        var conditions = [
            """
            NOT EXISTS (SELECT 1 FROM worker_regions o WHERE o.worker_id = r.worker_id AND o.geoid < r.geoid
                AND EXISTS (SELECT 1 FROM spans s WHERE o.geoid BETWEEN s.first AND s.last))
            """
        ]
        if let topics = query.topics {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM worker_topics t
                    WHERE t.worker_id = r.worker_id AND t.topic IN (SELECT value FROM json_each(?)))
                """)
            arguments += ["[" + topics.map { "\"\($0.text)\"" }.joined(separator: ",") + "]"]
        }
        for topic in [query.requiredTopic, query.agreedTo].compactMap(\.self) {
            conditions.append(
                "EXISTS (SELECT 1 FROM worker_topics t WHERE t.worker_id = r.worker_id AND t.topic = ?)")
            arguments += [topic.text]
        }
        with = """
            WITH spans (first, last) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?)),
            audience (worker_id, region) AS (
                SELECT r.worker_id, r.geoid
                FROM spans CROSS JOIN worker_regions r ON r.geoid BETWEEN spans.first AND spans.last
                WHERE \(conditions.joined(separator: " AND "))
            )
            """
        self.arguments = arguments
    }
}

/// Plants the deliveries of one step: one INSERT … SELECT over the registry, whatever the size of the audience.
struct StepPlanting {
    let db: Database
    let plan: StepPlan
    let now: Timestamp

    func plant() throws -> PlanResult {
        try fillChoices()
        let audience = AudienceSQL(plan.query)
        try db.cachedStatement(
            sql: """
                \(audience.with)
                INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, reason, route,
                    segments, planned_at, due_at, valid_until, updated_at, language, region)
                SELECT :campaign, :step, w.id,
                    (SELECT c.id FROM contact_points c
                     WHERE c.worker_id = w.id AND c.channel = p.channel AND c.reach = 3 ORDER BY c.id LIMIT 1),
                    p.channel, p.state, iif(p.state = \(DeliveryState.ready.rawValue), 1, 0), p.reason,
                    (w.id * 61 + :step * 37) % 100, p.segments,
                    :now, p.due_at, p.valid_until, :now, p.language, a.region
                FROM audience a CROSS JOIN workers w ON w.id = a.worker_id
                CROSS JOIN temp.plan_choices p
                    ON p.profile_id = w.profile_id AND p.sms_reach = w.sms_reach AND p.email_reach = w.email_reach
                \(try hasDeliveries() ? Self.withoutDelivery : "")
                """
        ).execute(
            arguments: audience.arguments
                + ["campaign": plan.campaign.rawValue, "step": plan.step, "now": now.milliseconds])
        let inserted = db.changesCount
        try emptyChoices()
        return PlanResult(inserted: inserted)
    }

    private func hasDeliveries() throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM deliveries WHERE campaign_id = ? AND step = ?)"),
            arguments: [plan.campaign.rawValue, plan.step])!
    }

    private func emptyChoices() throws { try db.cachedStatement(sql: "DELETE FROM temp.plan_choices").execute() }

    /// For a step that is planned again: who has a delivery keeps it, whatever its channel.
    private static let withoutDelivery = """
        WHERE NOT EXISTS (SELECT 1 FROM deliveries d
            WHERE d.campaign_id = :campaign AND d.step = :step AND d.worker_id = w.id)
        """

    /// Where choices are kept while a step is planted. Made once for a connection: whatever makes a table has all that the
    /// connection has prepared prepared anew, be the table there or not.
    private func makeChoices() throws {
        let isThere = try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE type = 'table' AND name = 'plan_choices')"))!
        if isThere { return try emptyChoices() }
        try db.execute(
            sql: """
                CREATE TEMP TABLE plan_choices (
                    profile_id INTEGER NOT NULL, sms_reach INTEGER NOT NULL, email_reach INTEGER NOT NULL,
                    channel INTEGER NOT NULL, language TEXT NOT NULL, segments INTEGER NOT NULL, state INTEGER NOT NULL,
                    reason TEXT, due_at INTEGER NOT NULL, valid_until INTEGER NOT NULL,
                    PRIMARY KEY (profile_id, sms_reach, email_reach)
                ) STRICT, WITHOUT ROWID
                """)
    }

    /// The choice for each group, by the numbers that workers carry.
    private func fillChoices() throws {
        try makeChoices()
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO temp.plan_choices
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM profiles WHERE languages = ? AND zones = ? AND safe_hours = ?
                """)
        for (key, choice) in plan.choices where key.reach(choice.channel) == .usable {
            let (state, reason) = beginning(choice)
            try insert.execute(arguments: [
                ReachCode.code(key.sms), ReachCode.code(key.email), choice.channel.code, choice.language.text,
                choice.segments, state.rawValue, reason?.rawValue, choice.opens.milliseconds,
                choice.validUntil.milliseconds, key.languages.map(\.text).joined(separator: ","),
                key.zones.description, key.safeHours?.text ?? "",
            ])
        }
    }

    private func beginning(_ choice: StepPlan.Choice) -> (DeliveryState, HoldReason?) {
        if plan.due > now { return (.planned, nil) }
        return choice.opens > now ? (.held, .window) : (.ready, nil)
    }
}
