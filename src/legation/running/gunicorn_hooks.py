"""Gunicorn's settings that are code. Workers must not outlive a killed master: they would go on answering beside
the ones of the next."""

import os
import signal
from typing import Any

from legation.running.processes import end_with_parent

preload_app = True  # the workers share what it loads, and one that dies is back at once
control_socket_disable = True


def post_fork(server: Any, worker: Any) -> None:
    end_with_parent(signal.SIGKILL, parent=getattr(server, "pid", os.getppid()))
