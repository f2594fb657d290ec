"""Pure text analysis, one folder per stage; `stages.records` holds every record."""
