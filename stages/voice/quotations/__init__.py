"""Quotations: of which kind one is, and which cue it belongs to."""
