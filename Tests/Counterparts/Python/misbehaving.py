"""An HTTP/1.1 server for tests that does by path what servers should not do.

/answer            answers 200 and keeps the connection
/echo              answers 200 with the request's body
/die-on-reuse      answers the first request of a connection; reads the second one whole and closes without a word
/status/CODE       answers CODE; with ?retry-after=VALUE also that header
/says/CODE/TEXT/…  answers CODE with TEXT (- for nothing), whatever stands behind it
/silent            reads the request and never answers
/close             reads the request and closes
/reset             reads the request and resets the connection
/half              announces 100 bytes, sends 10, closes
/big/N             answers with N bytes
/garbage           answers something that is not HTTP
/headers           answers 200 with the request's head
"""

import socket
import struct
import sys
import threading
import urllib.parse


def say(line):
    # In one piece: print() writes what it is given and the line's end one by one, and threads come between.
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def read_request(stream):
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            return None
        head += line
    length = 0
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    body = stream.read(length)
    if len(body) < length:
        return None
    method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
    return method, path, head, body


def answer(connection, status=200, body=b"", extra=b"", length=None):
    length = len(body) if length is None else length
    connection.sendall(
        b"HTTP/1.1 %d Status\r\nContent-Length: %d\r\n%s\r\n%s" % (status, length, extra, body))


def serve(connection, number):
    stream = connection.makefile("rb")
    count = 0
    with connection:
        while True:
            request = read_request(stream)
            if request is None:
                return
            method, path, head, body = request
            count += 1
            say(f"request {number} {method} {path} {body.decode(errors='replace')}")
            parts = urllib.parse.urlsplit(path)
            words = parts.path.strip("/").split("/")
            kind = words[0]
            if kind == "die-on-reuse" and count > 1 or kind == "close":
                return
            if kind == "silent":
                stream.read(1)
                return
            if kind == "reset":
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                stream.close()
                return
            if kind == "half":
                answer(connection, body=b"x" * 10, length=100)
                return
            if kind == "garbage":
                connection.sendall(b"220 hello, this is not a web server\r\n")
                return
            if kind == "status":
                query = dict(urllib.parse.parse_qsl(parts.query))
                extra = b""
                if "retry-after" in query:
                    extra = b"Retry-After: %s\r\n" % query["retry-after"].encode()
                answer(connection, status=int(words[1]), body=b'{"code":20429}', extra=extra)
            elif kind == "says":
                answer(connection, status=int(words[1]), body=urllib.parse.unquote(words[2]).encode().strip(b"-"))
            elif kind == "big":
                answer(connection, body=b"b" * int(words[1]))
            elif kind == "echo":
                answer(connection, body=body)
            elif kind == "headers":
                answer(connection, body=head)
            else:
                answer(connection, body=b"ok")


def main():
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", int(sys.argv[1])))
    listener.listen(256)
    number = 0
    while True:
        connection, _ = listener.accept()
        number += 1
        threading.Thread(target=serve, args=(connection, number), daemon=True).start()


main()
