import Outreach

/// What a column of a registry file may hold. The raw values are the names that `--map` takes and the plain headers.
public enum WorkerField: String, Sendable, CaseIterable, Codable {
    case phone, email, languages
    /// County or state by GEOID or name, ZIP code, or place in California; several joined by `;` or `|`.
    case regions
    /// ZIP codes only. Where a county is given too and the ZIP code touches it, the county decides.
    case zip
    case topics
    case consentSource = "consent_source"
    case consentDate = "consent_date"
    case safeHours = "safe_hours"

    /// Header spellings in English and Spanish, folded by ``HeaderName``. A word that could mean something else
    /// ("hours" of work, "consent" with a yes or no) is not among them: a person maps it.
    var spellings: [String] {
        switch self {
        case .phone:
            [
                "phone", "phone number", "phones", "telephone", "telephone number", "mobile", "mobile phone",
                "mobile number", "cell", "cell phone", "cell number", "cellular", "sms", "text number",
                "telefono", "numero de telefono", "telefono celular", "telefono movil", "celular", "movil",
                "numero de celular", "numero celular",
            ]
        case .email:
            [
                "email", "email address", "mail", "correo", "correo electronico",
                "correo e", "direccion de correo", "direccion de correo electronico", "direccion de email",
                "direccion electronica",
            ]
        case .languages:
            [
                "languages", "language", "preferred language", "preferred languages", "language preference", "lang",
                "langs", "language spoken", "languages spoken", "language name", "idioma", "idiomas", "lengua",
                "lenguas", "lenguaje", "idioma preferido", "idiomas preferidos", "idioma de preferencia",
            ]
        case .regions:
            [
                "regions", "region", "county", "counties", "county name", "region name", "geoid", "county geoid",
                "fips", "county fips", "work county", "work region", "condado", "condados", "regiones", "area",
                "condado de trabajo", "nombre del condado", "city", "ciudad",
            ]
        case .zip:
            [
                "zip", "zips", "zip code", "zip codes", "postal code", "postcode", "codigo postal",
                "codigos postales", "zona postal",
            ]
        case .topics: ["topics", "topic", "interests", "interest", "tema", "temas", "intereses", "interes"]
        case .consentSource:
            [
                "consent source", "consent evidence", "source of consent", "opt in source",
                "fuente de consentimiento", "fuente del consentimiento", "origen del consentimiento",
                "prueba de consentimiento", "evidencia de consentimiento",
            ]
        case .consentDate:
            [
                "consent date", "date of consent", "consented on", "consented at", "opt in date",
                "fecha de consentimiento", "fecha del consentimiento", "fecha consentimiento",
            ]
        case .safeHours:
            [
                "safe hours", "safe time", "safe times", "safe hours to text", "horario seguro", "horas seguras",
            ]
        }
    }

    /// Folded spelling → field.
    static let bySpelling: [String: WorkerField] = {
        var table: [String: WorkerField] = [:]
        for field in allCases {
            for spelling in field.spellings { table[spelling.replacing(" ", with: "")] = field }
        }
        return table
    }()
}
