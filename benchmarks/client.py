"""A client that costs little itself: raw sockets that are kept open, one thread for each."""

import socket
import threading
import time
from itertools import cycle, islice
from urllib.parse import urlsplit

from benchmarks.member import HEADER

CONNECTIONS = 4


def requests_per_second(address: str, paths: list[str], seconds: float) -> float:
    """Raises ValueError when an answer is not 200."""
    counts = [0] * CONNECTIONS
    problems: list[Exception] = []
    until = time.perf_counter() + seconds

    def work(number: int) -> None:
        mine = islice(cycle(paths), number * 37, None)
        try:
            counts[number] = _ask_until(address, mine, until)
        except Exception as error:  # told by the caller's thread
            problems.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(CONNECTIONS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise problems[0]
    return sum(counts) / (time.perf_counter() - began)


def _ask_until(address: str, paths: "islice[str]", until: float) -> int:
    where = urlsplit(address)
    count = 0
    with socket.create_connection((where.hostname, where.port), timeout=30) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for path in paths:
            if time.perf_counter() > until:
                return count
            told = f"Host: {where.netloc}\r\nAccept-Encoding: gzip\r\nCookie: {HEADER}"
            line.sendall(f"GET {path} HTTP/1.1\r\n{told}\r\n\r\n".encode())
            _read_answer(line)
            count += 1
    return count


def _read_answer(line: socket.socket) -> None:
    found = b""
    while b"\r\n\r\n" not in found:
        found += _some(line)
    head, _, body = found.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    if b" 200 " not in lines[0]:
        raise ValueError(lines[0].decode())
    length = next(
        int(item.split(b":")[1]) for item in lines if item.lower().startswith(b"content-length")
    )
    missing = length - len(body)
    while missing > 0:
        missing -= len(_some(line))


def _some(line: socket.socket) -> bytes:
    found = line.recv(1 << 16)
    if not found:
        raise ValueError("the server closed the connection")
    return found
