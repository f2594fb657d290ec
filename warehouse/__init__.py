"""The event log, the projections derived from it, and the DuckDB catalog over both."""
