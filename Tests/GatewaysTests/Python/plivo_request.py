"""Asks Plivo's own library to send a message, and compares what it would put on the wire with a request of ours.

Reads one JSON object per line: {"url", "headers": {name: value}, "body": "…"}.
Prints "same", or what is not.
"""

import base64
import json
import sys

import plivo
import requests

seen = []


def answer(prepared, **_):
    seen.append(prepared)
    response = requests.Response()
    response.status_code = 202
    response._content = b'{"api_id": "1", "message": "queued", "message_uuid": ["1"]}'
    return response


for line in sys.stdin:
    ours = json.loads(line)
    body = json.loads(ours["body"])
    user, secret = base64.b64decode(ours["headers"]["Authorization"].removeprefix("Basic ")).decode().split(":")
    client = plivo.RestClient(user, secret)
    client.session.send = answer
    client.messages.create(**{("type_" if name == "type" else name): value for name, value in body.items()})
    theirs = seen.pop()
    # What the library adds where nothing is said.
    for name, value in {"trackable": False, "method": "POST"}.items():
        body.setdefault(name, value)
    differences = []
    if theirs.url != ours["url"]:
        differences.append(f"address: {theirs.url}")
    if theirs.headers["Authorization"] != ours["headers"]["Authorization"]:
        differences.append("Authorization")
    if json.loads(theirs.body) != body:
        differences.append(f"body: {theirs.body}")
    print("; ".join(differences) or "same")
