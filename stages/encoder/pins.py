"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "33d1915e41504868fa16462b3776f928f2ab4d1dc4dcf3e0e8c1bf92304627c2",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "925e4614fb10397c526150f6160465c37807bdc161f8f79111351f44413bf411",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
