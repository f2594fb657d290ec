"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "1177647e082f4e96b4e68219689768c48a39fb69aef8393b3527a41391099efc",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "886fe1414edc4fded0246344b6edc13fe0883d14825bc3e3c2f72376fdc0bbec",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
