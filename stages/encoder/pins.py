"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "a2cda0fd353d8ef6621e63b33cffe526fc4d8addc5199b7c081af8c71a888f41",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "af1bf0c1758892bebafcadd6269750e66eb6fd9e31fcc0255ed5325431b19d25",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
