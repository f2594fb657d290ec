"""The process of Prefect's server, which ends with the one that started it, however that ended."""

import os
import runpy
import signal
import sys
import threading
import time

_SECONDS = 10  # to shut down in


def main() -> None:
    """Run Prefect's command line until standard input, held open by the starter, is closed."""
    threading.Thread(target=_end_with_starter, daemon=True).start()
    runpy.run_module("prefect", run_name="__main__", alter_sys=True)


def _end_with_starter() -> None:
    sys.stdin.buffer.read()
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main()
