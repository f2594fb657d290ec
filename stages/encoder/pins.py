"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "a3861e52d30d8d518f9478a7a7111789f2f251c2e0a33e8aaaa21fb9b5d81220",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "a5ea9e801a287f75b02aeeba586224651c332209eb2c0f0f5a780950a6505ea1",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
