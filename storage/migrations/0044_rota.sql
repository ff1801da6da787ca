-- Who is on duty from when to when, for which union; `entered_by`: who wrote it in.
CREATE TABLE rota (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    begins_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    entered_by BIGINT REFERENCES identity (person),
    entered_at TEXT NOT NULL,
    UNIQUE (union_id, person, begins_at)
);
CREATE INDEX rota_person ON rota (person);
CREATE INDEX rota_ends ON rota (ends_at);
CREATE INDEX rota_entered_by ON rota (entered_by) WHERE entered_by IS NOT NULL
