"""Prints the port it listens on, and writes the first line of whatever is asked of it to a file: listener.py FILE"""
import socket
import sys
import threading

server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)


def answer(connection):
    with connection:
        connection.settimeout(5)
        try:
            line = connection.recv(4096).split(b"\r\n")[0]
        except OSError:
            return
        with open(sys.argv[1], "ab") as log:
            log.write(line + b"\n")
        connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


while True:
    threading.Thread(target=answer, args=server.accept()[:1], daemon=True).start()
