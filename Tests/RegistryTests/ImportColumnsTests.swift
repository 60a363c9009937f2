import Outreach
import Testing

@testable import Registry

@Suite("Columns of a registry file")
struct ImportColumnsTests {
    private func columns(
        _ header: [String], map: [WorkerField: String] = [:], ignored: [String] = [], ignoreUnknown: Bool = false,
        needsLanguages: Bool = true
    ) throws -> ImportColumns {
        try ImportColumns(
            header: header, explicit: map, ignored: ignored, ignoreUnknown: ignoreUnknown,
            needsLanguages: needsLanguages, file: "w.csv", line: 1)
    }

    @Test(
        "headers are recognised in English and Spanish, however they are written",
        arguments: [
            ("phone", .phone), ("Phone Number", .phone), ("PHONE_NUMBER", .phone), ("phoneNumber", .phone),
            ("Teléfono", .phone), ("TELEFONO", .phone), ("Celular", .phone), ("número de teléfono", .phone),
            ("Cell", .phone), ("Mobile phone", .phone), ("email", .email), ("E-mail", .email),
            ("Email Address", .email),
            ("Correo electrónico", .email), ("correo_electronico", .email), ("Dirección de correo", .email),
            ("languages", .languages), ("Language(s)", .languages), ("Idioma", .languages), ("IDIOMAS", .languages),
            ("Preferred language", .languages), ("regions", .regions), ("County", .regions), ("Condado", .regions),
            ("geoid", .regions), ("ZIP", .zip), ("Zip Code", .zip), ("Código Postal", .zip), ("codigo_postal", .zip),
            ("topics", .topics), ("Temas", .topics), ("consent_source", .consentSource),
            ("consentSource", .consentSource), ("Fuente de consentimiento", .consentSource),
            ("consent date", .consentDate), ("Fecha de consentimiento", .consentDate), ("safe_hours", .safeHours),
            ("Horario seguro", .safeHours), ("ｐｈｏｎｅ", .phone), ("Telefono\u{0301}", .phone),
        ] as [(String, WorkerField)])
    func recognised(name: String, field: WorkerField) {
        #expect(ForbiddenColumns.reason(HeaderName(name)) == nil)
        #expect(WorkerField.bySpelling[HeaderName(name).squashed] == field)
    }

    @Test("no spelling that is taken stands for two fields or is forbidden")
    func spellings() {
        let all = WorkerField.allCases.flatMap(\.spellings)
        #expect(Set(all.map { $0.replacing(" ", with: "") }).count == all.count)
        for spelling in all {
            #expect(HeaderName(spelling).words.joined(separator: " ") == spelling)
            #expect(ForbiddenColumns.reason(HeaderName(spelling)) == nil)
        }
    }

    @Test(
        "a column that must never be kept refuses the whole file and is named, also when it is to be ignored or mapped",
        arguments: [
            ("visa", "visa or immigration status"), ("Visa Type", "visa or immigration status"),
            ("VISA_STATUS", "visa or immigration status"), ("visaType", "visa or immigration status"),
            ("tipo de visa", "visa or immigration status"), ("Immigration Status", "visa or immigration status"),
            ("immigrationstatus", "visa or immigration status"), ("estatus migratorio", "visa or immigration status"),
            ("Situación Migratoria", "visa or immigration status"), ("inmigración", "visa or immigration status"),
            ("legal status", "visa or immigration status"), ("status", "visa or immigration status"),
            ("H2A?", "visa or immigration status"), ("work permit", "visa or immigration status"),
            ("Permiso de Trabajo", "visa or immigration status"), ("undocumented", "visa or immigration status"),
            ("Employer", "an employer"), ("employer_name", "an employer"), ("Employer Phone", "an employer"),
            ("Empleador", "an employer"), ("Patrón", "an employer"), ("nombre del patrón", "an employer"),
            ("Empresa", "an employer"), ("lugar de trabajo", "an employer"),
            ("Nationality", "nationality or origin"), ("nacionalidad", "nationality or origin"),
            ("Citizenship", "nationality or origin"), ("País de origen", "nationality or origin"),
            ("country of birth", "nationality or origin"), ("Ciudadanía", "nationality or origin"),
            ("name", "a name"), ("Legal Name", "a name"), ("legalName", "a name"), ("first name", "a name"),
            ("FirstName", "a name"), ("LASTNAME", "a name"), ("last_name", "a name"), ("Full name", "a name"),
            ("Nombre", "a name"), ("nombre completo", "a name"), ("Apellidos", "a name"),
            ("Apellido paterno", "a name"),
            ("address", "an address"), ("Home Address", "an address"), ("street", "an address"),
            ("street_address", "an address"), ("Dirección", "an address"), ("domicilio", "an address"),
            ("calle", "an address"), ("mailing-address", "an address"),
            ("SSN", "an identity document's number"), ("Social Security Number", "an identity document's number"),
            ("social_security", "an identity document's number"), ("Seguro Social", "an identity document's number"),
            ("Número de Seguro Social", "an identity document's number"), ("passport", "an identity document's number"),
            ("Passport No.", "an identity document's number"), ("Pasaporte", "an identity document's number"),
            ("A-Number", "an identity document's number"), ("A Number", "an identity document's number"),
            ("alien number", "an identity document's number"), ("ITIN", "an identity document's number"),
            ("date of birth", "a date of birth or age"), ("DOB", "a date of birth or age"),
            ("Fecha de nacimiento", "a date of birth or age"), ("birthDate", "a date of birth or age"),
            ("v\u{200B}isa", "visa or immigration status"), ("ＶＩＳＡ", "visa or immigration status"),
            ("nacionali\u{0301}dad", "nationality or origin"),
        ])
    func forbidden(name: String, reason: String) {
        #expect(ForbiddenColumns.reason(HeaderName(name)) == reason)
        let header = ["phone", "languages", name]
        let sentence =
            "w.csv:1: column 3: found the column \(HeaderName(name).shown), which would hold \(reason), expected a file "
            + "without it. Delete this column from the file and import again; Altavoz never keeps such data, so that "
            + "nobody can take it from there."
        for attempt in [
            { try columns(header) }, { try columns(header, ignored: [name]) },
            { try columns(header, ignoreUnknown: true) },
            { try columns(header, map: [.topics: name]) },
        ] {
            let error = #expect(throws: BadInput.self) { try attempt() }
            #expect(error?.description == sentence)
        }
    }

    @Test(
        "a header that cannot be used is refused with the next step",
        arguments: [
            (
                ["phone", "languages", "notes"], [:], [],
                "w.csv:1: found an unknown column: \"notes\", expected columns for phone, email, languages, regions, zip, topics, consent_source, consent_date, safe_hours. Map a column with --map FIELD=COLUMN, or leave it out with --ignore-column NAME after a look at what it holds."
            ),
            (
                ["phone", "languages", "notes", "", "x"], [:], [],
                "w.csv:1: found 3 unknown columns: \"notes\", column 4 without a name, \"x\", expected columns for phone, email, languages, regions, zip, topics, consent_source, consent_date, safe_hours. Map a column with --map FIELD=COLUMN, or leave it out with --ignore-column NAME after a look at what it holds."
            ),
            (
                ["phone", "languages", "hours", "consent"], [:], [],
                "w.csv:1: found 2 unknown columns: \"hours\", \"consent\", expected columns for phone, email, languages, regions, zip, topics, consent_source, consent_date, safe_hours. Map a column with --map FIELD=COLUMN, or leave it out with --ignore-column NAME after a look at what it holds."
            ),
            (
                ["phone", "cell", "languages"], [:], [],
                "w.csv:1: column 2: found a second column for phone: \"phone\" and \"cell\", expected one column for each. Name the one that is meant with --map phone=COLUMN and leave the other out with --ignore-column."
            ),
            (
                ["phone", "phone", "languages"], [.phone: "phone"], [],
                "w.csv:1: found 2 columns \"phone\", expected one. Rename all but one of them."
            ),
            (
                ["languages", "county"], [:], [],
                "w.csv:1: found neither a phone column nor an email column, expected a first line with the columns' names, among them phone or email. Name the columns in the first line, or map them: --map phone=COLUMN."
            ),
            (
                ["6265550142", "es", "90272"], [:], [],
                "w.csv:1: found no column with a known name in the first line (\"********42\", \"es\", \"90272\"), expected a first line with the columns' names, among them phone or email. Name the columns in the first line, or map them: --map phone=COLUMN."
            ),
            (
                ["phone", "county"], [:], [],
                "w.csv:1: found no column for languages, expected a languages column such as es;en. Add the column, map it with --map languages=COLUMN, or say --default-language es if all read the same one."
            ),
            (
                ["phone", "languages"], [.email: "mail"], [],
                "w.csv:1: found no column \"mail\", to which --map email points, expected one of \"phone\", \"languages\". Correct --map."
            ),
            (
                ["phone", "languages"], [.email: "phone", .phone: "phone"], [],
                "w.csv:1: column 1: found the column \"phone\" mapped to email and phone, expected one meaning for each column. Correct --map."
            ),
            (
                ["phone", "languages"], [:], ["notes"],
                "w.csv:1: found no column \"notes\", which --ignore-column names, expected one of \"phone\", \"languages\". Correct --ignore-column."
            ),
        ] as [([String], [WorkerField: String], [String], String)])
    func refused(header: [String], map: [WorkerField: String], ignored: [String], sentence: String) {
        let error = #expect(throws: BadInput.self) { try columns(header, map: map, ignored: ignored) }
        #expect(error?.description == sentence)
    }

    @Test("columns are mapped and left out as a person says")
    func explicit() throws {
        let mapped = try columns(
            ["Cell 1", "cell", "idioma", "Notes", "error"], map: [.phone: "cell 1"], ignored: ["notes", "cell"])
        #expect(mapped.fields == [.phone: 0, .languages: 2])
        #expect(mapped.errorColumn == 4)
        let lax = try columns(["phone", "languages", "shoe size"], ignoreUnknown: true)
        #expect(lax.fields == [.phone: 0, .languages: 1])
        #expect(try columns(["phone"], needsLanguages: false).fields == [.phone: 0])
    }
}
