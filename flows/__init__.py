"""The only room with Prefect, the clock and the network: command line, settings, flows."""
