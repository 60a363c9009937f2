import CPango
import Outreach

/// A PDF document in memory, drawn page by page. Owns Cairo's surface and context.
final class Canvas {
    /// Cairo's context, for what draws on it.
    let context: OpaquePointer
    private let surface: OpaquePointer
    private let sink: Sink

    /// - Parameter createdAt: printed in the document's properties, so that the same poster has the same bytes.
    init(width: Double, height: Double, title: String, creator: String, createdAt: Timestamp) {
        let sink = Sink()
        self.sink = sink
        surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes += UnsafeBufferPointer(
                    start: bytes, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), width, height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, createdAt.description)
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        // Finished before the sink goes: what is left over is written now at the latest.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    func endPage() { cairo_show_page(context) }

    /// Ends the document.
    /// - Throws: ``PosterFailure`` when Cairo could not draw it.
    func finish() throws -> [UInt8] {
        let drawing = cairo_status(context)
        cairo_surface_finish(surface)
        let status = drawing == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawing
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PosterFailure(reason: String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    // MARK: Shapes

    func fill(x: Double, y: Double, width: Double, height: Double, grey: Double = 0) {
        cairo_save(context)
        cairo_set_source_rgb(context, grey, grey, grey)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
        cairo_restore(context)
    }

    /// Draws in a lighter or darker grey: 0 is black, 1 white.
    func inGrey(_ grey: Double, _ draw: () -> Void) {
        cairo_save(context)
        cairo_set_source_rgb(context, grey, grey, grey)
        draw()
        cairo_restore(context)
    }

    /// Draws with the origin moved to a point and the axes turned about it.
    func turned(aroundX x: Double, y: Double, degrees: Double, _ draw: () -> Void) {
        cairo_save(context)
        cairo_translate(context, x, y)
        cairo_rotate(context, degrees * .pi / 180)
        draw()
        cairo_restore(context)
    }

    /// Fills the shapes traced so far.
    func fillTrace() { cairo_fill(context) }

    /// Makes what is drawn a link, where the document is read on a screen.
    func linked(to address: String, _ draw: () -> Void) {
        let escaped = address.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(escaped)'")
        draw()
        cairo_tag_end(context, CAIRO_TAG_LINK)
    }

    private final class Sink {
        var bytes: [UInt8] = []
    }
}

/// The drawing library gave up, for want of memory for instance.
public struct PosterFailure: Error, CustomStringConvertible {
    public let reason: String
    public var description: String { "The poster could not be drawn: \(reason)." }
}
