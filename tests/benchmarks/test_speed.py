"""What the benchmark of speed prints, with made-up figures in the place of runs."""

from benchmarks import speed
from benchmarks.common import name_machine


def test_the_table_names_machine_peer_ratios_and_medians(capsys, monkeypatch):
    figures = {
        "articles": 10, "articles/s": 50.0, "35 sent./s": 52.0, "CPU ms each": 30.0,
        "peak MB": 300.0, "readers MB": 0.0, "one more, s": 1.5, "into empty, s": 1.2,
    }  # fmt: skip
    monkeypatch.setattr(speed, "measure_peer", lambda texts: 12.0)
    monkeypatch.setattr(speed, "measure_apart", lambda count, options: dict(figures))
    speed.print_table([10], [])
    machine, peer, head, row, *notes = capsys.readouterr().out.splitlines()
    assert machine == f"{name_machine()}; rules and lexicons alone; made-up articles"
    assert "Punkt and VADER, 12.0 CPU ms an article; median of 3 runs of 10" in peer
    assert row.split() == ["10", "50.0", "52.0", "30.0", "2.5", "300", "0", "1.50", "1.20", "1.25"]
    assert all(any(note.startswith(name) for note in notes) for name in list(speed.COLUMNS)[1:])
    assert all(name in head for name in speed.COLUMNS)


def test_the_peer_takes_time():
    assert speed.measure_peer(["It rained. Nobody came."]) > 0
