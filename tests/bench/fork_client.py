"""`fork_client.py SOCKET`: hands its terminal to the parent, tells of sizes, and ends when told.

Run with -I -S and with the bare C modules: it stays as long as its session and is to be small.
"""

import _signal  # type: ignore[import-not-found] # it has no stub
import _socket
import os
import sys

NAMES = ("TERM", "COLORTERM", "HOME")

line = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
line.connect(sys.argv[1])
_signal.signal(_signal.SIGWINCH, lambda *_: line.send(b"w"))
said = "\n".join(f"{name}={os.environ[name]}" for name in NAMES if name in os.environ)
files = b"".join(number.to_bytes(4, sys.byteorder) for number in (0, 1, 2))
line.sendmsg([said.encode()], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, files)])
code = line.recv(1)
os._exit(code[0] if code else 1)
