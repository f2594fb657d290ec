"""Speakers: who is meant by the words that stand for whoever speaks."""
