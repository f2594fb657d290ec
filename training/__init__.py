"""How the encoder's weights are made from public data; the only room that knows torch."""
