"""`python -m legation.cli`: the same as `legation`."""

from . import main

main()
