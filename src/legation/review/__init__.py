"""Proposals, the queue and decisions: the only way into the register."""
