import CSV
import Counterparts
import Foundation
import Outreach
import Registry

/// A file of workers as a coalition would bring it: numbers written in four ways, one in five with an address too.
///
/// The numbers are 555-0000 to 555-9999 of every area code of the states: nobody's, since the 555 exchange has no
/// subscribers, and known to libphonenumber. (The hundred of each that are set aside for fiction would not be enough.)
/// Nothing is ever sent to them.
struct WorkerFile {
    let path: String
    let rows: Int

    init(path: String, rows: Int, regions: RegionTable) throws {
        self.path = path
        self.rows = rows
        let codes = regions.states.flatMap { regions.areaCodes(of: $0.state) }
        guard rows <= codes.count * 10_000 else { throw CounterpartError("there are not so many numbers") }
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        guard let file = FileHandle(forWritingAtPath: path) else { throw CounterpartError("cannot write \(path)") }
        var text = CSVWriter.line(["phone", "email", "languages", "county", "topics", "consent_source", "consent_date"])
        for index in 0..<rows {
            text += CSVWriter.line(Self.row(index, codes))
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private static let languages = ["es", "es", "es", "es;en", "en", "zh-Hans", "vi", "es", "fil;en", "es"]
    private static let counties = ["Los Angeles", "Los Angeles", "Los Angeles", "Ventura", "Orange", "San Bernardino"]
    private static let topics = ["", "", "heat", "pay;safety", "smoke"]

    private static func row(_ index: Int, _ codes: [String]) -> [String] {
        // Neighbouring rows have nothing in common, as in a file that many people filled.
        let place = index * 7_919 % (codes.count * 10_000)
        let (area, line) = (codes[place % codes.count], String(10_000 + place / codes.count).suffix(4))
        let phone =
            switch index % 4 {
            case 0: "+1\(area)555\(line)"
            case 1: "(\(area)) 555-\(line)"
            case 2: "\(area)-555-\(line)"
            default: "\(area).555.\(line)"
            }
        return [
            phone, index % 5 == 0 ? "worker\(index)@example.org" : "", languages[index % languages.count],
            counties[index % counties.count], topics[index % topics.count], "intake form, job center",
            "2025-0\(1 + index % 9)-1\(index % 10)",
        ]
    }
}
