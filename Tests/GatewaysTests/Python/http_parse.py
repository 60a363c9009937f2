"""Reads bodies with Python's own readers of JSON, forms and XML.

Reads one JSON object per line: {"format", "body"}. Prints the texts that it found, as one JSON object a line.
"""

import json
import sys
import urllib.parse
import xml.etree.ElementTree

for line in sys.stdin:
    call = json.loads(line)
    if call["format"] == "json":
        found = {"body": json.loads(call["body"])["body"]}
    elif call["format"] == "form":
        found = {"body": dict(urllib.parse.parse_qsl(call["body"], keep_blank_values=True, strict_parsing=True))["body"]}
    else:
        root = xml.etree.ElementTree.fromstring(call["body"])
        found = {"body": root.find("body").text or "", "again": root.get("again")}
    print(json.dumps(found))
