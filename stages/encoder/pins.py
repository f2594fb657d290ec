"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "e7b18cb8ea9fd620e56b8472510cbcf40329c828c9059c52fc62566ce34a5f14",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "e861d9de319efc71708aaf1ec233ad960fd460efda856af8fa66ad7964e7da02",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
