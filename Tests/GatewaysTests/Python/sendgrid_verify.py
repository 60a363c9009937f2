"""Verifies signed event webhooks with SendGrid's own library, and signs as SendGrid does.

Reads one JSON object per line: {"timestamp", "payload", "key"?, "signature"?}.
Without a key it makes one, signs, and prints {"key", "signature"}; with one it prints true or false, as the library says.
"""

import base64
import json
import sys

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sendgrid.helpers.eventwebhook import EventWebhook

private = ec.generate_private_key(ec.SECP256R1())
public = base64.b64encode(
    private.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
).decode()

for line in sys.stdin:
    call = json.loads(line)
    if call.get("key"):
        print(
            json.dumps(
                EventWebhook(call["key"]).verify_signature(
                    call["payload"], call["signature"], call["timestamp"]
                )
            )
        )
        continue
    signature = base64.b64encode(
        private.sign(
            (call["timestamp"] + call["payload"]).encode(), ec.ECDSA(hashes.SHA256())
        )
    ).decode()
    # The library must agree with itself before it judges us.
    assert EventWebhook(public).verify_signature(
        call["payload"], signature, call["timestamp"]
    )
    print(json.dumps({"key": public, "signature": signature}))
