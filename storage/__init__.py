"""Rows and domain objects. SQL lives in queries/*.sql, the tables in migrations/*.sql; nothing here decides anything."""
