"""Signs notifications as Amazon SNS does, with `cryptography` and a certificate made for it.

Reads one JSON object a line: {"fields": {…}, "version": "1"|"2"}; answers one line each: the whole message as SNS posts it.
The first line of output is the certificate, as JSON text: {"pem": …, "other": …, "stale": …, "small": …}.

Source of what is signed: "Verifying the signatures of Amazon SNS messages", Amazon SNS developer guide.
"""

import base64
import datetime
import json
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

NAMES = {
    "Notification": ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
    "SubscriptionConfirmation": [
        "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
}
NAMES["UnsubscribeConfirmation"] = NAMES["SubscriptionConfirmation"]
YEAR = datetime.timedelta(days=365)
# About when the messages of the tests are dated.
NOW = datetime.datetime(2025, 1, 8, tzinfo=datetime.timezone.utc)


def certificate(key, name="sns.amazonaws.com", start=NOW - YEAR, end=NOW + YEAR):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    built = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(7).not_valid_before(start).not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), False)
        .sign(key, hashes.SHA256()))
    return built.public_bytes(serialization.Encoding.PEM).decode()


key = rsa.generate_private_key(65537, 2048)
small = rsa.generate_private_key(65537, 1024)
print(json.dumps({
    "pem": certificate(key), "other": certificate(key, name="sns.example.org"),
    "stale": certificate(key, start=NOW - 2 * YEAR, end=NOW - YEAR), "small": certificate(small),
}))
for line in sys.stdin:
    question = json.loads(line)
    fields = question["fields"]
    text = "".join(f"{name}\n{fields[name]}\n" for name in NAMES[fields["Type"]] if name in fields)
    digest = hashes.SHA1() if question["version"] == "1" else hashes.SHA256()
    signature = key.sign(text.encode(), padding.PKCS1v15(), digest)
    print(json.dumps({
        **fields, "SignatureVersion": question["version"], "Signature": base64.b64encode(signature).decode()},
        ensure_ascii=False))
