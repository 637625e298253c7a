"""The engine's own side: the program engine-bench, told what to run over a pipe."""
import subprocess


class Native:
    def __init__(self, program):
        self._process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def prepare(self, workload, size):
        """Makes the data and runs once; the digest of the result."""
        words = self._ask(f"prepare {workload} {size}").split()
        return {name: float(value) for name, value in zip(words[::2], words[1::2], strict=True)}

    def time(self, runs):
        return float(self._ask(f"time {runs}"))

    def close(self):
        self._process.stdin.close()
        self._process.wait()

    def _ask(self, command):
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        reply = self._process.stdout.readline().rstrip("\n")
        if not reply or reply.startswith("error "):
            raise SystemExit(f"engine-bench: {command}: {reply or 'ended without an answer'}")
        return reply
