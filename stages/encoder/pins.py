"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "252a8d2f1c58044b7dc7498e7bde24ffcd8489558c2d6bc22ddb10ffb583e4f6",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "105536d703a4a3465e9a0ac340e171c426801fac177051bc825c0449e8cb6cb7",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
