import CSV

@testable import Gateways

extension FuzzParser {
    /// What several gateways share.
    static let texts = [
        FuzzParser("json") { bytes in
            let tree = JSONTree(bytes)
            keep(FlatJSON(bytes)?["code"])
            for pointer in ["/data/payload/to/0/status", "/0/message/id", "", "/a~1b/-1"] { keep(tree?.text(pointer)) }
        },
        FuzzParser("form") { bytes in
            for (name, value) in FormEncoding.parse(bytes) {
                keep(FormEncoding.encoded(text(name)))
                keep(FormEncoding.encoded(text(value)))
            }
        },
        FuzzParser("csv") { bytes in
            var reader = CSVReader(bytes: bytes, file: "fuzz.csv")
            var row = CSVRow()
            while try reader.next(into: &row) {
                for column in 0..<row.count { keep(row[column]) }
            }
        },
    ]
}
