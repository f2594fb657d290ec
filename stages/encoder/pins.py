"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "a54655c994c544a46cdced08c0be960ea7b82977abe78ac5430d7fa88d77ddbe",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "8af0b6cd8bf930c4e67f9458986f784544e6f7684cdca298526da0e9c72899ac",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
