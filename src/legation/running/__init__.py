"""How Legation runs on one machine: the home, the embedded PostgreSQL and the processes around it.

Standard library and psycopg only; importable without Django.
"""
