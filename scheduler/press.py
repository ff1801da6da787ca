"""The press: one child process in which spreadsheets and pictures are read and made, so that no tap waits for them.

The child is this module, run as a program: of ours it reads only what it is handed, and it ends when its parent does,
however that ends. (A pool of `concurrent.futures` reads the whole program into its child, and leaves it behind.)
"""

import os
import pickle
import signal
import sys
from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from subprocess import DEVNULL, Popen
from traceback import format_tb
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

ATTEMPTS = 2
LONGEST = 180.0
"""Seconds. A thousand QR codes take twenty; what takes so long will never end."""
NICE = 10


class Jammed(Exception):
    """The child has died of it, or did not come to an end, twice."""


class Press:
    """Begins at first use. What it makes are pure functions at the top of a module, of arguments that can be pickled;
    one after the other. What one of them raises is raised here.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "press")
        self._child: Popen[bytes] | None = None
        self._closed = False

    async def made(self, make: Callable[[*Ts], T], *args: *Ts) -> T:
        """Raises Jammed."""
        good, made = await get_running_loop().run_in_executor(self._thread, self._tried, pickle.dumps((make, args)))
        if not good:
            raise made
        return made  # type: ignore[no-any-return]

    def close(self) -> None:
        """Whatever is under way: who wanted it asks again after the next start."""
        self._closed = True
        if child := self._child:
            child.kill()
        self._thread.shutdown(cancel_futures=True)
        self._end()

    def _tried(self, order: bytes) -> tuple[bool, Any]:
        for _ in range(ATTEMPTS):
            try:
                return self._answer(order)
            except (EOFError, OSError):
                self._end()
                if self._closed:
                    break
        raise Jammed

    def _answer(self, order: bytes) -> tuple[bool, Any]:
        if self._child is None:
            self._begin()
        if self._closed:
            raise EOFError
        self._line.send_bytes(order)
        if not self._line.poll(LONGEST):
            raise TimeoutError
        good, made = self._line.recv()
        return good, made

    def _begin(self) -> None:
        """It finds modules where we do."""
        self._line, theirs = Pipe()
        with theirs:
            number = theirs.fileno()
            places = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            command = [sys.executable, "-P", "-m", __name__, str(number)]
            self._child = Popen(command, stdin=DEVNULL, env=places, pass_fds=[number])

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            self._child = None
            self._line.close()


def _serve(line: Connection) -> None:
    """Until nobody is there any more."""
    while True:
        try:
            make, args = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, make(*args)
        except Exception as error:
            error.add_note("".join(format_tb(error.__traceback__)))  # it does not travel
            answer = False, error
        line.send(answer)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the parent, who ends us
    os.nice(NICE)
    _serve(Connection(int(sys.argv[1])))
