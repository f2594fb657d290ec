"""Reading leaves nothing behind: no report of use, no file in the user's home."""

import os
import subprocess
import sys

READ = "from stages.encoder import load_encoder; load_encoder().read_article(['It rained.'])"


def test_the_network_keeps_nothing_in_the_users_home(tmp_path):
    environment = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    environment |= {"HOME": str(tmp_path), "PYTHONPATH": "."}
    subprocess.run([sys.executable, "-c", READ], check=True, env=environment)
    assert list(tmp_path.rglob("*")) == []
