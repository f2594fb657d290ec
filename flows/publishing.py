"""Catalog, checks and reports: what readers of the tables see."""
