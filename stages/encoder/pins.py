"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "642bdaa4701b094f6e044cb124684aae0da9114cc0b6d166d745804ef23a9782",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "be09fc82672597b2793c95e18981c244a859dea90a83eff062670abe4f5384d9",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
