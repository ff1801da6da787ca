-- Somebody is in danger, by their own words. Sealed: only `storage/queries/distress.sql` reads it, and it goes after some days.
-- `person`: the voice under which it was said; `made_at`: that was made for this alone. `matter_id`: the case or talk in which it
-- was said. `wanted_at`: they have said that they may be contacted. `look_at`: when the next circle is told.
CREATE TABLE distress (
    id {identity},
    kind TEXT NOT NULL CHECK (kind IN ('place', 'person')),
    person BIGINT NOT NULL REFERENCES identity (person),
    made_at TEXT,
    union_id BIGINT REFERENCES unions (id),
    matter_id BIGINT REFERENCES matter (id),
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    at TEXT NOT NULL,
    wanted_at TEXT,
    look_at TEXT,
    taken_by BIGINT REFERENCES identity (person),
    taken_at TEXT
);
CREATE INDEX distress_person ON distress (person);
CREATE INDEX distress_look ON distress (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX distress_taken_by ON distress (taken_by) WHERE taken_by IS NOT NULL;
CREATE INDEX distress_at ON distress (at);

-- Who was told of it.
CREATE TABLE distress_told (
    distress_id BIGINT NOT NULL REFERENCES distress (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    at TEXT NOT NULL,
    PRIMARY KEY (distress_id, person)
);
CREATE INDEX distress_told_person ON distress_told (person)
