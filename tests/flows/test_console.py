"""What a person sees."""

import pytest

from flows.console import command_name


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("{here}/.venv/bin/standfirst", ".venv/bin/standfirst"),
        (".venv/bin/standfirst", ".venv/bin/standfirst"),
        ("{here}/../elsewhere/standfirst", "{here}/../elsewhere/standfirst"),
        ("/usr/lib/python/runner.py", "standfirst"),
    ],
)
def test_the_command_is_told_by_its_path_where_path_has_it_not(
    called, shown, monkeypatch, tmp_path
):
    here = str(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", here)
    monkeypatch.setattr("sys.argv", [called.format(here=here)])
    assert command_name() == shown.format(here=here)
    (tmp_path / "standfirst").touch(mode=0o755)
    assert command_name() == "standfirst"
