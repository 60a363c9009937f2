"""A stand-in for Amazon's SES v2 and End User Messaging SMS: what moto has not got, or does not check.

It signs each request anew with botocore, Amazon's own signer, from what arrived, and compares; and it checks each body
against the model of the service that botocore carries. One line of JSON for each request goes to standard output.

    aws_standin.py PORT ACCESS_KEY SECRET
"""

import datetime
import http.server
import json
import re
import sys
import urllib.parse
import uuid

import botocore.auth
import botocore.session
import botocore.validate
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

PORT, KEY, SECRET = int(sys.argv[1]), sys.argv[2], sys.argv[3]
MODELS = {
    "ses": botocore.session.get_session().get_service_model("sesv2"),
    "sms-voice": botocore.session.get_session().get_service_model("pinpoint-sms-voice-v2"),
}
AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/([^/]+)/aws4_request, ?"
    r"SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})")
# What must be signed wherever it is there.
WANTED = {"host", "x-amz-date", "x-amz-target", "content-type"}
NUMBERS = [f"+1213555{number:04}" for number in range(100, 350)]
ADDRESSES = [f"listed+{number}@example.org" for number in range(250)]


def problem(method, path, headers, body):
    """None for a request that Amazon would believe; else what is wrong with it."""
    said = AUTHORIZATION.fullmatch(headers.get("authorization", ""))
    if not said:
        return "no signature"
    key, day, region, service, names, signature = said.groups()
    if key != KEY:
        return "another key"
    names = names.split(";")
    if missing := [name for name in names if name not in headers]:
        return "signed but not sent: " + ", ".join(missing)
    if missing := [name for name in WANTED if name in headers and name not in names]:
        return "sent but not signed: " + ", ".join(missing)
    stamp = headers.get("x-amz-date", "")
    now = datetime.datetime.now(datetime.timezone.utc)
    try:
        at = datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        return "no time"
    if abs(now - at) > datetime.timedelta(minutes=5) or not stamp.startswith(day):
        return "another time"
    parts = urllib.parse.urlsplit(f"http://{headers['host']}{path}")
    request = AWSRequest(
        method=method, url=urllib.parse.urlunsplit(parts._replace(query="")),
        # As dictionary, so that the signer sorts and encodes it as it does for its own requests.
        params=dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True)), data=body,
        headers={name: headers[name] for name in names if name not in ("host", "x-amz-date")})
    request.context["timestamp"] = stamp
    request.headers["X-Amz-Date"] = stamp
    signer = botocore.auth.SigV4Auth(Credentials(KEY, SECRET), service, region)
    request.headers["Host"] = headers["host"]
    right = signer.signature(signer.string_to_sign(request, signer.canonical_request(request)), request)
    return None if right == signature else "another signature"


def faults(service, operation, parameters):
    """What Amazon's model of the service has against these parameters."""
    shape = MODELS[service].operation_model(operation).input_shape
    unknown = [name for name in parameters if name not in shape.members]
    report = botocore.validate.ParamValidator().validate(parameters, shape)
    return [f"unknown {name}" for name in unknown] + ([report.generate_report()] if report.has_errors() else [])


def page(items, token, size):
    start = int(token.removeprefix("a+b/=")) if token else 0
    return items[start:start + size], f"a+b/={start + size}" if start + size < len(items) else None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle_request(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        trouble = problem(self.command, self.path, headers, body)
        status, answer, error = (403, {"message": "no"}, "InvalidSignatureException") if trouble else self.do(body)
        if not self.path.startswith("/v2/") and error:
            answer = {"__type": "com.amazonaws.pinpointsmsvoicev2#" + error, **answer}
        # In one piece: print() writes what it is given and the line's end one by one, and threads come between.
        sys.stdout.write(json.dumps({
            "method": self.command, "path": self.path, "trouble": trouble, "error": error,
            "target": headers.get("x-amz-target"), "body": body.decode()}) + "\n")
        sys.stdout.flush()
        data = json.dumps(answer).encode()
        self.send_response(status)
        if error and self.path.startswith("/v2/"):
            self.send_header("x-amzn-errortype", error)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_GET = do_PUT = handle_request

    def do(self, body):
        if not self.path.startswith("/v2/"):
            operation = self.headers["X-Amz-Target"].removeprefix("PinpointSMSVoiceV2.")
            parameters = json.loads(body)
            if wrong := faults("sms-voice", operation, parameters):
                return 400, {"Message": str(wrong), "Reason": "INVALID_PARAMETER"}, "ValidationException"
            if operation == "DescribeAccountAttributes":
                return 200, {"AccountAttributes": [{"Name": "ACCOUNT_TIER", "Value": "PRODUCTION"}]}, None
            if operation == "DescribeOptedOutNumbers":
                found, token = page(NUMBERS, parameters.get("NextToken"), parameters.get("MaxResults", 50))
                return 200, {"OptOutListName": parameters["OptOutListName"], "OptedOutNumbers": [
                    {"OptedOutNumber": number, "OptedOutTimestamp": 1736300000.123, "EndUserOptedOut": True}
                    for number in found], **({"NextToken": token} if token else {})}, None
            if parameters["DestinationPhoneNumber"] == "+12135550199":
                return 400, {"Message": "+12135550199 opted out",
                             "Reason": "DESTINATION_PHONE_NUMBER_OPTED_OUT"}, "ConflictException"
            return 200, {"MessageId": str(uuid.uuid4())}, None
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        if self.command == "GET" and parts.path == "/v2/email/account":
            return 200, {"SendingEnabled": True, "ProductionAccessEnabled": True}, None
        if self.command == "GET" and parts.path == "/v2/email/suppression/addresses":
            assert query["Reason"] == "COMPLAINT"
            found, token = page(ADDRESSES, query.get("NextToken"), int(query["PageSize"]))
            return 200, {"SuppressedDestinationSummaries": [
                {"EmailAddress": address, "Reason": "COMPLAINT", "LastUpdateTime": 1736300000.5}
                for address in found], **({"NextToken": token} if token else {})}, None
        if self.command == "POST" and parts.path == "/v2/email/outbound-emails":
            parameters = json.loads(body)
            if wrong := faults("ses", "SendEmail", parameters):
                return 400, {"message": str(wrong)}, "BadRequestException"
            if parameters.get("ConfigurationSetName") == "missing":
                return 404, {"message": "no set"}, "NotFoundException"
            return 200, {"MessageId": f"0100{uuid.uuid4()}-000000"}, None
        return 404, {"message": "no such thing"}, "NotFoundException"


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
