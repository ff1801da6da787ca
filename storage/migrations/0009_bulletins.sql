-- What staff publish: one row, however many it is for. `places`: null as many as like, 0 nobody signs up.
-- `forget_at`: when what parents said about children is deleted; `message_id`: where its organiser sees how far it is.
CREATE TABLE bulletin (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    author BIGINT NOT NULL REFERENCES identity (person),
    kind TEXT NOT NULL CHECK (kind IN ('class', 'talk', 'fair', 'care', 'other')),
    text TEXT NOT NULL,
    picture TEXT,
    audience TEXT NOT NULL CHECK (audience IN ('members', 'representatives', 'group')),
    contact_group TEXT NOT NULL,
    place TEXT NOT NULL,
    places BIGINT,
    volunteers_at TEXT,
    sent_at TEXT NOT NULL,
    starts_at TEXT,
    forget_at TEXT,
    reach BIGINT NOT NULL,
    closed_at TEXT,
    cancelled_at TEXT,
    message_id BIGINT
);
CREATE INDEX bulletin_start ON bulletin (starts_at);
CREATE INDEX bulletin_sent ON bulletin (sent_at) WHERE starts_at IS NULL;

-- What goes round about a bulletin, each once, expanded into the outbox in batches. `cursor` is the last person done.
CREATE TABLE circular (
    id {identity},
    bulletin_id BIGINT NOT NULL REFERENCES bulletin (id),
    what TEXT NOT NULL CHECK (what IN ('bulletin', 'reminder', 'cancelled')),
    begins_at TEXT NOT NULL,
    cursor BIGINT NOT NULL DEFAULT 0,
    done_at TEXT,
    UNIQUE (bulletin_id, what)
);
CREATE INDEX circular_open ON circular (begins_at) WHERE done_at IS NULL;

-- To whom it was sent, each once; whether it came there, as which message, and whether they say that they have read it.
CREATE TABLE reader (
    bulletin_id BIGINT NOT NULL REFERENCES bulletin (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT,
    arrived_at TEXT,
    missed_at TEXT,
    read_at TEXT,
    PRIMARY KEY (bulletin_id, person)
);

-- Who comes, as what, with how many. `taken_at`: since when they have a place; until then they wait, in this order.
CREATE TABLE signup (
    id {identity},
    bulletin_id BIGINT NOT NULL REFERENCES bulletin (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    part TEXT NOT NULL CHECK (part IN ('guest', 'volunteer')),
    seats BIGINT NOT NULL,
    signed_at TEXT NOT NULL,
    taken_at TEXT,
    left_at TEXT
);
CREATE UNIQUE INDEX signup_once ON signup (bulletin_id, person, part) WHERE left_at IS NULL;
CREATE INDEX signup_waiting ON signup (bulletin_id, id) WHERE left_at IS NULL AND taken_at IS NULL;

-- What a guardian said about children: here and nowhere else, and not for long. `ages` with blanks between.
CREATE TABLE care (
    signup_id BIGINT PRIMARY KEY REFERENCES signup (id),
    ages TEXT NOT NULL,
    fetcher TEXT NOT NULL,
    consented_at TEXT NOT NULL
);

-- For whom something can be: the members of unions, who represents them, and the contact groups of rosters.
CREATE VIEW hearing AS
SELECT 'members' AS audience, member.person AS person, unions.path AS path, '' AS contact_group
FROM member JOIN unions ON unions.id = member.union_id
UNION ALL
SELECT 'representatives', post.person, unions.path, ''
FROM post JOIN unions ON unions.id = post.union_id WHERE post.role = 'representative' AND post.until IS NULL
UNION ALL
SELECT 'group', roster.person, unions.path, roster.contact_group
FROM roster JOIN unions ON unions.id = roster.union_id
WHERE roster.person IS NOT NULL AND roster.left_at IS NULL AND roster.contact_group <> ''
