"""Projects and contracts."""
