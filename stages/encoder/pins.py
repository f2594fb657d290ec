"""Digests of the shipped model's files; written by `python -m training.export`."""

PINS: dict[str, str] = {
    "encoder.json": "5a58d1af011b189c9aae84dac9768c9406cd25b0b4e602c7061f67912dc6853c",
    "lexicon.tsv": "9a09c5a894031bf5c806ec10b9567f564b97325595155ca920e70c41c061153f",
    "standfirst-encoder.onnx": "3c56dae9e023881ef7fb3235f31a1ca7c15f948df99c7c3c418704433b67e66d",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
