/// The pages behind an unsubscribe link, in English and Spanish: whoever opens one may share the screen, so they name
/// neither the programme nor the worker.
enum UnsubscribePage {
    /// The form posts to the page's own address.
    static let question = page(
        "Stop these emails?",
        """
        <p>Stop these emails?</p>
        <p lang="es">¿Dejar de recibir estos correos?</p>
        <form method="post"><button type="submit">Stop · <span lang="es">Dejar de recibir</span></button></form>
        """)

    static let done = page(
        "Stopped",
        """
        <p>Done. You will get no more of these emails.</p>
        <p lang="es">Listo. Ya no recibirá estos correos.</p>
        """)

    static let unknown = page(
        "Not found",
        """
        <p>This link is not valid. Please use the link in the newest email.</p>
        <p lang="es">Este enlace no es válido. Use el enlace del correo más reciente.</p>
        """)

    static let failed = page(
        "Try again",
        """
        <p>It could not be done just now. Please try again in a minute.</p>
        <p lang="es">No se pudo hacer en este momento. Inténtelo de nuevo en un minuto.</p>
        <form method="post"><button type="submit">Try again · <span lang="es">Intentar de nuevo</span></button></form>
        """)

    /// Letters, digits, `-` and `_`, at most 512: anything else is not even looked up.
    static func isToken(_ text: String) -> Bool {
        (1...512).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                    || $0 == 0x5F || $0 == 0x2E
            }
    }

    private static func page(_ title: String, _ body: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <style>
        body { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
        button { font: inherit; padding: .75rem 1.25rem }
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }
}
