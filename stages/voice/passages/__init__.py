"""Whole paragraphs that are somebody's words: in turns, posted, set apart, claimed and checked."""
