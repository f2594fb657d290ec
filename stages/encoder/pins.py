"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "aefa73da83ddedb88fcdfd843c2e86e30c87a6355c4c577438b65b016be20939",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "d76278529045c52810a8209459374f679d342073b1ed0f209a3e5a7e5f9129f5",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
