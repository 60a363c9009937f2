"""A mail server for tests: aiosmtpd with STARTTLS or implicit TLS, AUTH and, if asked, DSN.

Prints one JSON object for each thing that happens. Refuses by the recipient's local part:

unknown@…    550 5.1.1 at RCPT, in two lines
later@…      451 4.7.1 at RCPT
content@…    554 5.7.1 after the message
silent@…     takes the message and never answers
"""

import argparse
import asyncio
import base64
import json
import re
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def tell(**what):
    sys.stdout.write("event " + json.dumps(what) + "\n")  # in one piece, since print() lets threads come between
    sys.stdout.flush()


class Handler:
    def __init__(self, dsn):
        self.dsn = dsn
        self.sessions = {}

    def number(self, session):
        return self.sessions.setdefault(id(session), len(self.sessions) + 1)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        tell(event="ehlo", name=hostname, tls=session.ssl is not None)
        return responses[:-1] + (["250-DSN"] if self.dsn else []) + responses[-1:]

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.partition("@")[0]
        tell(event="rcpt")
        if name == "unknown":
            return "550-5.1.1 No such mailbox\r\n550 5.1.1 <%s>: user unknown" % address
        if name == "later":
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].partition("@")[0]
        tell(
            event="message",
            connection=self.number(session),
            tls=session.ssl is not None,
            user=(session.auth_data or ""),
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            sender_parameters=getattr(server, "sender_parameters", ""),
            recipient_parameters=getattr(server, "recipient_parameters", ""),
            content=base64.b64encode(envelope.original_content).decode(),
        )
        if name == "content":
            return "554 5.7.1 Message refused"
        if name == "silent":
            await asyncio.sleep(3600)
        return "250 2.0.0 Taken as %d" % self.number(session)


class Server(SMTP):
    """Takes the parameters of RFC 3461, which aiosmtpd does not know, out of the commands."""

    parameters = re.compile(r" +(?:RET|ENVID|NOTIFY|ORCPT)=\S+", re.IGNORECASE)

    def take(self, argument):
        if not self.event_handler.dsn or argument is None:
            return argument, ""
        found = "".join(self.parameters.findall(argument)).strip()
        return self.parameters.sub("", argument), found

    async def smtp_MAIL(self, arg):
        arg, self.sender_parameters = self.take(arg)
        await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        arg, self.recipient_parameters = self.take(arg)
        await super().smtp_RCPT(arg)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--security", choices=["none", "starttls", "smtps"], required=True)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user")
    parser.add_argument("--secret")
    parser.add_argument("--dsn", action="store_true")
    options = parser.parse_args()

    context = None
    if options.security != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)

    def authenticate(server, session, envelope, mechanism, data):
        right = data.login.decode() == options.user and data.password.decode() == options.secret
        tell(event="auth", mechanism=mechanism, right=right)
        return AuthResult(success=right, handled=False, auth_data=data.login.decode() if right else None)

    handler = Handler(options.dsn)

    def make():
        return Server(
            handler,
            hostname="mail.test",
            enable_SMTPUTF8=True,
            tls_context=context if options.security == "starttls" else None,
            require_starttls=options.security == "starttls",
            authenticator=authenticate if options.user else None,
            auth_required=bool(options.user),
            auth_require_tls=options.security == "starttls",
        )

    async def run():
        server = await asyncio.get_running_loop().create_server(
            make, "127.0.0.1", options.port, ssl=context if options.security == "smtps" else None)
        await server.serve_forever()

    asyncio.run(run())


main()
