"""How the tables of the name index are made; see src/legation_reader/names/data/README.md."""
