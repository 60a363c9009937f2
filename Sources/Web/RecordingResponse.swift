import Hummingbird
import Outreach

/// A recording as HTTP gives it: whole, or the one range that was asked for (RFC 9110, section 14).
struct RecordingResponse {
    let recording: Recording
    let range: String?

    init(_ recording: Recording, range: String?) {
        self.recording = recording
        self.range = range
    }

    var response: Response {
        let size = recording.bytes.count
        switch Self.read(range, size: size) {
        case .whole: return answer(.ok, recording.bytes[...])
        case .part(let part):
            var response = answer(.partialContent, recording.bytes[part])
            response.headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
            return response
        case .unsatisfiable:
            var response = Response.text(.rangeNotSatisfiable, "")
            response.headers[.contentRange] = "bytes */\(size)"
            return response
        }
    }

    private func answer(_ status: HTTPResponse.Status, _ bytes: ArraySlice<UInt8>) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: recording.contentType, .acceptRanges: "bytes", .contentLength: String(bytes.count),
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    enum Reading: Equatable {
        case whole
        case part(Range<Int>)
        case unsatisfiable
    }

    /// A header that is not understood, or asks for several ranges, is passed over, as the standard allows.
    static func read(_ header: String?, size: Int) -> Reading {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.count <= 12 && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return .whole }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last):
            if let last, last < first { return .whole }
            return first < size ? .part(first..<min(size, (last ?? size - 1) + 1)) : .unsatisfiable
        case (nil, let length?): return length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
        case (nil, nil): return .whole
        }
    }
}
