"""moto's server with one sender of SES confirmed, and at /moto-mails what it took.

    moto_mail.py PORT SENDER
"""

import json
import sys

from moto.core import DEFAULT_ACCOUNT_ID
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from moto.ses.models import ses_backends
from werkzeug.serving import run_simple

PORT, SENDER = int(sys.argv[1]), sys.argv[2]
REGION = "us-west-2"
mails = ses_backends[DEFAULT_ACCOUNT_ID][REGION]
mails.verify_email_identity(SENDER)
moto = DomainDispatcherApplication(create_backend_app)


def application(environ, start_response):
    if environ["PATH_INFO"] != "/moto-mails":
        return moto(environ, start_response)
    body = json.dumps([
        {"source": mail.source, "to": ",".join(mail.destinations.get("ToAddresses", [])), "subject": mail.subject,
         "body": mail.body}
        for mail in mails.sent_messages]).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


run_simple("127.0.0.1", PORT, application, threaded=True)
