"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "5805f97cceb56744605b35718d3ae6da9f02b2b7686b19a370cef20f5c640354",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "2877dd54d20913d1b47bdbf122c3e3fe3faac6fb933fcaeafe102dd5ae1fa657",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
