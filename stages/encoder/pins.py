"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "909928c4fbf7b8999d783a4e28c118615d9858ba8ab2cd1f1d29bef08dfa11d9",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "db7517760ef4e9933e2b657a288d0ec5215ba021b652b9f712d7b528837fd9a8",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
