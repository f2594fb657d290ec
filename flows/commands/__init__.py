"""The commands of `standfirst`, one module each; heavy imports stay inside the functions."""
