"""Benchmarks, called by `make bench-…`; what they found stands in docs/benchmarks.md."""
