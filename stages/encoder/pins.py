"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "1f26749f6d8ba3bad5b02d6171bb2957300bce73a71cf143a6da2b3deb7830d4",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "4b91e311d96064ffd72345be5142d1a8ba182d6676cafbf888da5f08f441b80e",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
