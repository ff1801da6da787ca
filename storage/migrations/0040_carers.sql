-- Who is trained to talk with those in despair, of the staff of a township or city; `given_by`: which admin said so.
CREATE TABLE carer (
    person BIGINT NOT NULL REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    given_by BIGINT REFERENCES identity (person),
    at TEXT NOT NULL,
    PRIMARY KEY (person, union_id)
);
CREATE INDEX carer_given_by ON carer (given_by) WHERE given_by IS NOT NULL
