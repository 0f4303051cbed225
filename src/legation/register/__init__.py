"""Parties, agreements, posts: what was claimed, by whom, and what the register holds to be so."""
