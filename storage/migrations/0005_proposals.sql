-- A proposal has a title, a reason and somebody who leads it. Whoever is left alone with a demand can ask for help.
ALTER TABLE cases ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN lead BIGINT REFERENCES identity (person);
ALTER TABLE cases ADD COLUMN help_at TEXT;

-- Who was asked by name, in which turn of a case, as what; and what they said.
CREATE TABLE opinion (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    turn BIGINT NOT NULL,
    party TEXT NOT NULL REFERENCES loop_party (code),
    person BIGINT NOT NULL REFERENCES identity (person),
    answer TEXT CHECK (answer IN ('yes', 'no', 'abstain')),
    text TEXT NOT NULL DEFAULT '',
    at TEXT,
    PRIMARY KEY (case_id, party, turn, person)
);
CREATE INDEX opinion_person ON opinion (person) WHERE answer IS NULL
