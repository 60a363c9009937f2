import Foundation
import Outreach

/// What a report calls the things that the store knows by code.
struct ReportNames: Sendable {
    let event: String
    let region: @Sendable (GEOID) -> String

    init(event: String, region: @escaping @Sendable (GEOID) -> String) {
        self.event = event
        self.region = region
    }

    init(event: String, regions: any RegionDirectory) {
        self.init(event: event) { geoid in
            guard let region = regions.region(geoid) else { return geoid.text }
            return geoid.kind == .state ? region.fullName : "\(region.fullName), \(region.state)"
        }
    }

    /// `Spanish (es)`
    func language(_ tag: LanguageTag) -> String {
        let name = Locale(identifier: "en_US").localizedString(forIdentifier: tag.text)
        return name.map { $0 == tag.text ? $0 : "\($0) (\(tag))" } ?? tag.text
    }
}
