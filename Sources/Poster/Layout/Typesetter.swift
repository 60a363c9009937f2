import CPango
import Outreach

/// Sets texts of one language, in points.
///
/// Owns a font map and a context of Pango, which are for one thread at a time; so a poster makes its own.
final class Typesetter {
    struct Style {
        /// In points.
        var size: Double
        var isBold = false
        /// Ranges of the text's UTF-8 bytes, bold, a little larger, in Noto Sans and never broken.
        var emphasised: [Range<Int>] = []
        /// Where in the width the lines stand; nil = where lines of this language begin.
        var alignment: PangoAlignment?
        var maxLines: Int?
    }

    let language: LanguageTag
    let isRightToLeft: Bool
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer

    init(_ language: LanguageTag, isRightToLeft: Bool) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        map = altavoz_font_map_new(72)
        context = pango_font_map_create_context(map)
        pango_context_set_language(context, pango_language_from_string(Typeface.pangoName(of: language)))
        pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(context, 0)
        // Paper has no pixels to fit letters to.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        altavoz_unref(UnsafeMutableRawPointer(context))
        altavoz_unref(map)
    }

    /// - Throws: ``BadInput`` when no font has one of its characters.
    func set(_ text: String, width: Double, _ style: Style) throws -> SetText {
        let text = Self.printable(text)
        let layout = pango_layout_new(context)!
        pango_layout_set_width(layout, Int32(clamping: Int((max(width, 1) * Double(PANGO_SCALE)).rounded())))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        // A line that begins with a Latin name is still a line of its language.
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_alignment(
            layout, style.alignment ?? (isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT))
        if let lines = style.maxLines {
            pango_layout_set_height(layout, -Int32(clamping: lines))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        let font = pango_font_description_new()
        pango_font_description_set_family(font, Typeface.families(for: language))
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)

        let attributes = pango_attr_list_new()
        altavoz_attr_add(attributes, pango_attr_insert_hyphens_new(0), 0, .max)
        for range in style.emphasised {
            guard let start = guint(exactly: range.lowerBound), let end = guint(exactly: range.upperBound) else {
                continue
            }
            altavoz_attr_add(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end)
            altavoz_attr_add(attributes, pango_attr_scale_new(1.12), start, end)
            // Else the hyphens of a number may come from another font than its digits.
            altavoz_attr_add(attributes, pango_attr_family_new("Noto Sans"), start, end)
            altavoz_attr_add(attributes, pango_attr_allow_breaks_new(0), start, end)
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        let set = SetText(owning: layout, size: style.size, leading: Typeface.leading(language))
        if let missing = set.missingCharacter { throw Self.noFont(for: missing, language) }
        return set
    }

    /// Control characters have no shape, and a NUL would end the text.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnprintable($0) ? " " : $0 }))
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar.properties.generalCategory == .control
    }

    private static func noFont(for character: Unicode.Scalar, _ language: LanguageTag) -> BadInput {
        let code = String(character.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return BadInput(
            field: language.text, found: "the character \(name) (\(character)), which no installed font has",
            expected: "fonts for every character of the text",
            remedy: Typeface.package(for: character).map { "Install them: apt-get install \($0)" }
                ?? "Remove the character from the text: no script has it.")
    }
}
