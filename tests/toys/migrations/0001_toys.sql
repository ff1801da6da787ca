-- Toys that somebody lends, for as long as they are kept.
CREATE TABLE toy (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    lent_at TEXT NOT NULL,
    counted TEXT
);
CREATE INDEX toy_person ON toy (person);
