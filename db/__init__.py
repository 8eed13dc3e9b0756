"""The store: tables, connections, every SELECT. SQLite by default, PostGIS in production."""
