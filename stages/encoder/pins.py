"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "5805f97cceb56744605b35718d3ae6da9f02b2b7686b19a370cef20f5c640354",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "f0a8080dd660f1b36805e4ad94b226e503c20940c5f3071b487b5e6b70abe9e9",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
