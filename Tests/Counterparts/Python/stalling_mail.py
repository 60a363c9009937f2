"""A mail server for tests that never answers QUIT. Refuses the recipient unknown@…, takes mail for all others."""

import socket
import sys
import threading


def serve(connection):
    with connection, connection.makefile("rb") as stream:
        connection.sendall(b"220 mail.test\r\n")
        for line in stream:
            command = line[:4].upper()
            sys.stdout.write("command " + command.decode() + "\n")  # in one piece: print() lets threads come between
            sys.stdout.flush()
            if command == b"DATA":
                connection.sendall(b"354 go on\r\n")
                while stream.readline() not in (b".\r\n", b""):
                    pass
                connection.sendall(b"250 taken\r\n")
            elif command == b"RCPT" and b"unknown@" in line:
                connection.sendall(b"550 5.1.1 no\r\n")
            elif command != b"QUIT":
                connection.sendall(b"250 mail.test\r\n")


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(16)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
