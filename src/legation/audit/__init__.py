"""Who did what, append-only: every change to the register happens in an act."""
