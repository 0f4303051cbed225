"""Declared figures beside what the register can prove."""
