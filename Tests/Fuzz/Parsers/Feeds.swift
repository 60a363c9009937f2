@testable import Feeds

extension FuzzParser {
    /// What authorities publish.
    static let feeds = [
        FuzzParser("openfema") { keep(try OpenFEMAFeed().read($0)) },
        FuzzParser("openfema-title") { keep(OpenFEMATitle.clean(text($0))) },
    ]
}
