"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "15bbb4192ae75438ad1ba7d6d7a7ac9a6963200c89ceeca8a981d702a7ff1e35",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "01c12a211f49858c63858c3e850cd352cead95e746bab98b0084dbf7f3d1dc96",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
