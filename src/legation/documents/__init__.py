"""Sources, captured bytes, what the reader read, and the passages facts point at."""
