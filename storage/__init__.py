"""Rows and domain objects. SQL lives in queries/*.sql, tables in migrations/*.sql; nothing here decides anything."""
