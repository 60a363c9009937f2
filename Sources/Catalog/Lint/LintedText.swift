import Outreach

/// One text with its place, as the rules about characters and words need it, wherever it stands in the catalog.
struct LintedText {
    let file: String
    let language: LanguageTag
    /// Its key in the file.
    let name: String
    let source: PlacedText
    let text: LintText
    /// The share of letters that has to be in the language's script. Names of offices, STOP and HELP stay in Latin
    /// letters, and weigh more in a short text.
    let shareOfScript: Double

    init(_ translation: Translation, _ field: TextField, _ template: Template) {
        file = translation.file
        language = translation.language
        name = field.rawValue
        source = template.source
        text = LintText(template)
        shareOfScript = field == .page || field == .emailBody ? 0.5 : 0.3
    }

    /// A text without placeholders.
    init(file: String, language: LanguageTag, name: String, source: PlacedText) {
        self.file = file
        self.language = language
        self.name = name
        self.source = source
        text = LintText(source.text)
        shareOfScript = 0.3
    }
}
