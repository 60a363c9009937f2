import Outreach

/// Which of the regions that workers gave lie in given ones, as spans of GEOIDs.
///
/// A county is met by the county and by its whole state, since a worker may have named only the state; a state is met
/// by itself and all its counties; a tribal area by itself alone.
enum RegionSpans {
    /// `[["06","06"],["06037","06037"]]`, for SQLite's `json_each`. The spans do not overlap.
    static func json(_ regions: [GEOID]) -> String {
        let states = Set(regions.filter { $0.kind == .state }.map(\.text))
        // After the digits comes the colon.
        var spans = states.map { [$0, $0 + ":"] }
        var single = Set<String>()
        for region in regions where region.kind != .state {
            if let state = region.state?.text {
                if states.contains(state) { continue }
                single.insert(state)
            }
            single.insert(region.text)
        }
        spans += single.map { [$0, $0] }
        return "["
            + spans.sorted { $0[0] < $1[0] }.map { "[\"\($0[0])\",\"\($0[1])\"]" }.joined(separator: ",") + "]"
    }
}
