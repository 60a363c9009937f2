"""Asks Telnyx's own library to send a message, and compares what it would put on the wire with a request of ours.

Reads one JSON object per line: {"url", "headers": {name: value}, "body": "…"}.
Prints "same", or what is not.
"""

import json
import sys

import httpx
from telnyx import Telnyx

seen = []


def answer(request):
    seen.append(request)
    return httpx.Response(200, json={"data": {"id": "1", "record_type": "message"}})


for line in sys.stdin:
    ours = json.loads(line)
    body = json.loads(ours["body"])
    arguments = {("from_" if name == "from" else name): value for name, value in body.items()}
    client = Telnyx(
        api_key=ours["headers"]["Authorization"].removeprefix("Bearer "),
        http_client=httpx.Client(transport=httpx.MockTransport(answer)),
    )
    client.messages.send(idempotency_key=ours["headers"]["Idempotency-Key"], **arguments)
    theirs = seen.pop()
    names = ["Authorization", "Content-Type", "Idempotency-Key"]
    differences = [name for name in names if theirs.headers[name] != ours["headers"][name]]
    if str(theirs.url) != ours["url"]:
        differences.append(f"address: {theirs.url}")
    if json.loads(theirs.content) != body:
        differences.append(f"body: {theirs.content.decode()}")
    print("; ".join(differences) or "same")
