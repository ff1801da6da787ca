-- What features from outside the product did to this database, as it was written: whoever copies it makes the same tables.

CREATE TABLE annex_migration (
    place {identity},
    name TEXT NOT NULL UNIQUE REFERENCES migration (name),
    text TEXT NOT NULL
);
