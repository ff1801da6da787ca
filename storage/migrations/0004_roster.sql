-- Who a union says belongs to it, by name and staff number. `roles`: their codes with blanks between.
-- `person`: who accepted the invitation. Nobody is ever taken away: who has left has `left_at`.
CREATE TABLE roster (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    name TEXT NOT NULL,
    staff_number TEXT NOT NULL,
    roles TEXT NOT NULL,
    contact_group TEXT NOT NULL,
    person BIGINT REFERENCES identity (person),
    added_at TEXT NOT NULL,
    joined_at TEXT,
    left_at TEXT,
    UNIQUE (union_id, name, staff_number)
);
CREATE INDEX roster_person ON roster (person) WHERE person IS NOT NULL;

-- An invitation may be for somebody on the roster: then it gives what the roster says. (`roster_id` is no reference:
-- a backup is restored in the order in which tables were made.) `made_by`: null for an operator.
ALTER TABLE invitation ADD COLUMN roster_id BIGINT;
ALTER TABLE invitation ADD COLUMN made_by BIGINT REFERENCES identity (person);
CREATE INDEX invitation_roster ON invitation (roster_id) WHERE roster_id IS NOT NULL AND used_at IS NULL;
CREATE INDEX invitation_expiry ON invitation (expires_at) WHERE used_at IS NULL;

-- The code on the wall of a union: whoever scans it belongs to it. A new one takes the place of the old.
CREATE TABLE union_code (
    union_id BIGINT PRIMARY KEY REFERENCES unions (id),
    digest TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    made_by BIGINT REFERENCES identity (person),
    expires_at TEXT NOT NULL
);

-- Who held what, from when and until when, and who did not want to: only ever added to.
-- `person` is the voice it is about; `actor` who brought it about, null for an operator on the command line.
CREATE TABLE appointment (
    id {identity},
    at TEXT NOT NULL,
    union_id BIGINT NOT NULL REFERENCES unions (id),
    role TEXT NOT NULL CHECK (role IN ('worker', 'representative', 'staff', 'chair', 'admin')),
    what TEXT NOT NULL CHECK (what IN ('given', 'ended', 'refused')),
    person BIGINT NOT NULL REFERENCES identity (person),
    actor BIGINT REFERENCES identity (person),
    roster_id BIGINT REFERENCES roster (id)
);
CREATE INDEX appointment_union ON appointment (union_id, id);

-- A file that somebody sent, until it is read, looked at and confirmed. `cells`: its content as JSON until then.
CREATE TABLE upload (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'read', 'confirmed', 'imported', 'failed', 'cancelled')),
    attempts BIGINT NOT NULL DEFAULT 0,
    cells TEXT,
    message_id BIGINT
);
CREATE INDEX upload_open ON upload (id) WHERE state = 'sent' OR state = 'confirmed'
