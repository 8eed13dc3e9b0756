"""A mail server on this machine that keeps what it is sent, and refuses whom it is told to."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any


@dataclass
class PostBox:
    port: int = 0
    refuses: set[str] = field(default_factory=set)
    taken: dict[str, EmailMessage] = field(default_factory=dict)
    """By address of who it is for, the last one."""


class _Handler(socketserver.StreamRequestHandler):
    server: Any

    def handle(self) -> None:
        self._say("220 box")
        to = ""
        while line := self.rfile.readline().decode().strip():
            word = line.upper().split()[0]
            if word == "RCPT":
                to = line.partition("<")[2].partition(">")[0]
                refused = to in self.server.box.refuses
                self._say("550 no such box" if refused else "250 ok")
            elif word == "DATA":
                self._say("354 go on")
                self.server.box.taken[to] = self._read()
                self._say("250 ok")
            elif word == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _read(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        found = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(found, EmailMessage)
        return found

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def post_box() -> Iterator[PostBox]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        box = PostBox(server.server_address[1])
        server.box = box  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield box
        server.shutdown()
        thread.join()
