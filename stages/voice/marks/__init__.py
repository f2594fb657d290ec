"""Quotation marks: which open and close a stretch of text, and which only stand about."""
