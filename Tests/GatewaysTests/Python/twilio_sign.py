"""Signs webhook calls with Twilio's own library.

Reads one JSON object per line: {"token", "url", "parameters": [[name, value], ...]}.
Prints one line per call: the X-Twilio-Signature.
"""

import json
import sys

from twilio.request_validator import RequestValidator


class Parameters(dict):
    """What Flask and Django hand to the library: a name may have several values."""

    def getlist(self, name):
        return self[name]


for line in sys.stdin:
    call = json.loads(line)
    parameters = Parameters()
    for name, value in call["parameters"]:
        parameters.setdefault(name, []).append(value)
    print(RequestValidator(call["token"]).compute_signature(call["url"], parameters))
