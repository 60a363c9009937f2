/// What a registry of this kind must never hold (promise 9): a list that names people, or says who has which papers, is
/// a weapon the day it leaks. A file with such a column is refused as a whole, whatever else is asked for.
enum ForbiddenColumns {
    /// What the column would tell, in a phrase; nil when its name is not of that kind.
    static func reason(_ name: HeaderName) -> String? {
        // The spellings of the fields we do take contain some of the words ("email address", "dirección de correo").
        guard WorkerField.bySpelling[name.squashed] == nil else { return nil }
        for rule in rules {
            if rule.words.contains(where: name.words.contains) { return rule.reason }
            if rule.phrases.contains(where: { name.squashed.contains($0) }) { return rule.reason }
            if rule.whole.contains(name.squashed) { return rule.reason }
        }
        return nil
    }

    private struct Rule {
        let reason: String
        /// Forbidden as a word of the name.
        let words: Set<String>
        /// Forbidden anywhere in the name written without spaces.
        let phrases: [String]
        /// Forbidden as the whole name written without spaces.
        var whole: Set<String> = []
    }

    private static let rules = [
        Rule(
            reason: "visa or immigration status",
            words: [
                "visa", "visas", "immigration", "immigrant", "migratorio", "migratoria", "inmigracion", "inmigrante",
                "migrante", "undocumented", "documented", "indocumentado", "indocumentada", "daca", "tps", "asylum",
                "asilo", "refugee", "refugiado", "deportation", "deportacion", "papeles", "papers", "ead", "h2a", "h2b",
                "uscis", "i94", "mica",
            ],
            phrases: [
                "immigrationstatus", "immigration", "inmigracion", "migratori", "legalstatus", "estatuslegal",
                "estadolegal", "situacionlegal", "greencard", "workpermit", "workauthorization", "permisodetrabajo",
                "autorizaciondetrabajo", "tarjetaverde", "residencystatus", "residencestatus", "tipodevisa", "visatype",
                "visastatus", "undocumented", "indocumentad",
            ],
            whole: ["status", "estatus", "estadodevisa", "residency", "residencia"]),
        Rule(
            reason: "nationality or origin",
            words: [
                "nationality", "nacionalidad", "citizenship", "citizen", "ciudadania", "ciudadano", "ethnicity", "race",
            ],
            phrases: [
                "nationality", "nacionalidad", "citizenship", "ciudadania", "countryofbirth", "countryoforigin",
                "birthcountry", "homecountry", "paisdeorigen", "paisdenacimiento", "birthplace", "placeofbirth",
                "lugardenacimiento",
            ],
            whole: ["country", "pais", "origin", "origen", "etnia", "raza"]),
        Rule(
            reason: "an identity document's number",
            words: [
                "ssn", "itin", "passport", "pasaporte", "curp", "rfc", "dni", "matricula", "anumber", "license",
                "licence", "licencia",
            ],
            phrases: [
                "socialsecurity", "segurosocial", "seguridadsocial", "passport", "pasaporte", "aliennumber",
                "alienregistration", "anumber", "numerodeextranjero", "numeroa", "driverslicense", "consularid",
                "idnumber", "numerodeidentificacion", "taxid", "identitynumber",
            ],
            whole: ["alien", "identificacion", "cedula"]),
        Rule(
            reason: "a date of birth or age",
            words: ["dob", "birthdate", "birthday", "nacimiento", "cumpleanos"],
            phrases: ["dateofbirth", "birthdate", "birthday", "fechadenacimiento", "yearofbirth"],
            whole: ["age", "edad", "birth"]),
        Rule(
            reason: "an employer",
            words: [
                "employer", "employers", "boss", "patron", "patrona", "empleador", "empleadora", "empleadores",
                "supervisor", "contractor", "contratista", "company", "empresa", "workplace", "jefe", "jefa",
                "compania",
            ],
            phrases: ["employer", "empleador", "placeofwork", "lugardetrabajo", "jobsite", "worksite"]),
        Rule(
            reason: "a name",
            words: [
                "name", "names", "nombre", "nombres", "apellido", "apellidos", "surname", "lastname", "firstname",
                "fullname", "nickname", "apodo", "alias",
            ],
            phrases: [
                "firstname", "lastname", "fullname", "legalname", "middlename", "familyname", "givenname", "surname",
                "nombrecompleto", "nombrelegal", "primernombre", "apellido", "workername",
            ],
            whole: ["first", "last", "middle"]),
        Rule(
            reason: "an address",
            words: [
                "address", "addresses", "street", "direccion", "direcciones", "domicilio", "calle", "apartment",
                "apartamento", "apt", "residence", "addr",
            ],
            phrases: ["address", "streetname", "direccion", "domicilio", "wherelives", "homecoordinates"],
            whole: ["lat", "lon", "latitude", "longitude", "latitud", "longitud", "home", "house"]),
    ]
}
