-- A demand that staff heard by telephone or at the window, and wrote down. Its submitter is a voice without an account.
-- `telephone` stands here and nowhere else, until nobody needs it. `asked`: who of the roster is asked whether it is theirs.
CREATE TABLE entry (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id),
    channel TEXT NOT NULL CHECK (channel IN ('phone', 'window')),
    entered_by BIGINT NOT NULL REFERENCES identity (person),
    telephone TEXT,
    asked BIGINT REFERENCES identity (person)
);
CREATE INDEX entry_telephone ON entry (case_id) WHERE telephone IS NOT NULL;

-- Receipt codes, by their digest: whoever has one takes over the voice. Who did so is written down nowhere.
CREATE TABLE receipt (
    digest TEXT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES identity (person),
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX receipt_person ON receipt (person);

-- How often somebody tried a code that was none, by the day.
CREATE TABLE receipt_try (
    person BIGINT NOT NULL REFERENCES identity (person),
    day TEXT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (person, day)
);

-- A person went to a new telephone, for as long as that can be undone. `left_behind`: the voice that the old account has
-- now; `taken_in`: the voice that the new account had before.
CREATE TABLE moving (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    left_behind BIGINT NOT NULL REFERENCES identity (person),
    taken_in BIGINT NOT NULL REFERENCES identity (person),
    at TEXT NOT NULL,
    belonged BIGINT NOT NULL,
    verified BIGINT NOT NULL
);
CREATE INDEX moving_person ON moving (person);

-- Whose a voice was before its account went to another telephone. (It is no reference: a backup is restored in the order
-- of the numbers.)
ALTER TABLE identity ADD COLUMN before BIGINT
