"""Legation's reader: documents in, cited facts out. Installs and runs without the register."""

__version__ = "0.1.0"
VERSION = f"legation-reader {__version__}"
