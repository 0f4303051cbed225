"""The read-only API: what visitors may see, as JSON."""
