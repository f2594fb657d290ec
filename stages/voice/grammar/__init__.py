"""Words, phrases and clauses of English, as far as form and neighbours tell them apart."""
