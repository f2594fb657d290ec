"""Cues: the verbs, nouns and phrases that say somebody speaks or judges, each with its subject."""
