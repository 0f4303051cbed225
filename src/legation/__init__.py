"""Legation: the register and the workbench of cooperation between regions and cities across borders."""

from legation_reader import __version__

__all__ = ["__version__"]
