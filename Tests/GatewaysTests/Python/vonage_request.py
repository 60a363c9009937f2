"""Asks Vonage's own libraries to send a message, and compares what they would put on the wire with a request of ours.

Reads one JSON object per line: {"request": {"url", "headers", "body"}, "application", "privateKey", "publicKey"}.
Prints "same", or what is not.
"""

import json
import sys

import jwt
from vonage_http_client.auth import Auth
from vonage_http_client.http_client import HttpClient
from vonage_jwt import JwtClient
from vonage_messages import Messages, Sms

seen = []


class Answer:
    status_code = 202
    url = ""
    headers = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def json(self):
        return {"message_uuid": "1"}


def answer(**request):
    seen.append(request)
    return Answer()


def claims(token, key):
    """Fails unless the key signed it with RS256. The time is that of a test, so it is not looked at."""
    options = {"verify_exp": False, "verify_iat": False}
    return jwt.get_unverified_header(token), jwt.decode(token, key, algorithms=["RS256"], options=options)


for line in sys.stdin:
    call = json.loads(line)
    ours = call["request"]
    body = json.loads(ours["body"])
    client = HttpClient(Auth(application_id=call["application"], private_key=call["privateKey"]))
    client._session.request = answer
    Messages(client).send(Sms(**{("from_" if name == "from" else name): value for name, value in body.items()}))
    theirs = seen.pop()
    differences = []
    if theirs["url"] != ours["url"]:
        differences.append(f"address: {theirs['url']}")
    if theirs["json"] != body:
        differences.append(f"body: {theirs['json']}")
    token = ours["headers"]["Authorization"].removeprefix("Bearer ")
    header, mine = claims(token, call["publicKey"])
    made = JwtClient(call["application"], call["privateKey"]).generate_application_jwt(
        {"iat": mine["iat"], "jti": mine["jti"]}
    )
    if (header, mine) != claims(made.decode(), call["publicKey"]):
        differences.append(f"token: {header} {mine}")
    print("; ".join(differences) or "same")
