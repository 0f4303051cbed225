"""Commitments and the programmes that carry them."""
