import Foundation
import Outreach

/// What a report calls the things that the store knows by code.
struct ReportNames: Sendable {
    let event: String
    let region: @Sendable (GEOID) -> String
    /// The catalog's English names, read only for a language of which the system has none: Mixtec is one.
    private let catalogued: Lazy<[LanguageTag: String]>

    init(
        event: String, languages: Lazy<[LanguageTag: String]> = Lazy { [:] },
        region: @escaping @Sendable (GEOID) -> String
    ) {
        self.event = event
        self.region = region
        catalogued = languages
    }

    init(event: String, languages: Lazy<[LanguageTag: String]>, regions: any RegionDirectory) {
        self.init(event: event, languages: languages) { geoid in
            guard let region = regions.region(geoid) else { return geoid.text }
            return geoid.kind == .state ? region.fullName : "\(region.fullName), \(region.state)"
        }
    }

    /// `Spanish (es)`
    func language(_ tag: LanguageTag) -> String {
        let known = Locale(identifier: "en_US").localizedString(forIdentifier: tag.text)
        let name = known.flatMap { $0 == tag.text ? nil : $0 } ?? catalogued.value[tag]
        return name.map { "\($0) (\(tag))" } ?? tag.text
    }
}
