-- Every number is BIGINT, every moment UTC text such as 2026-01-31T08:00:00Z, every yes-or-no a moment that may be null.
-- `{identity}` is replaced by the engine's words for a number that counts itself.
-- `person` is always a voice: somebody's own, or the pseudonym of one anonymous case. Who speaks with it says `identity`.

-- The words of the loop, written from domain/cases/loop.py at every start: what the loop does not know cannot be stored.
CREATE TABLE loop_stage (code TEXT PRIMARY KEY);
CREATE TABLE loop_action (code TEXT PRIMARY KEY);
CREATE TABLE loop_party (code TEXT PRIMARY KEY);

-- What Telegram handed over, before anything is done with it. A done row keeps no body.
CREATE TABLE inbox (
    seq {identity},
    bot_id BIGINT NOT NULL,
    update_id BIGINT NOT NULL,
    received_at TEXT NOT NULL,
    body TEXT,
    attempts BIGINT NOT NULL DEFAULT 0,
    done_at TEXT,
    failure TEXT,
    UNIQUE (bot_id, update_id)
);
CREATE INDEX inbox_open ON inbox (seq) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

-- THE SEALED TABLE: the only place where a voice meets a Telegram account. Read by identity.sql alone.
-- A pseudonym has an owner and nothing else; the account stands once, on the owner's row.
CREATE TABLE identity (
    person {identity},
    owner BIGINT REFERENCES identity (person),
    chat_id BIGINT UNIQUE,
    name TEXT,
    language TEXT,
    unreachable_at TEXT,
    CHECK ((owner IS NULL) = (chat_id IS NOT NULL))
);
CREATE INDEX identity_owner ON identity (owner) WHERE owner IS NOT NULL;

-- The tree of unions. `path` leads from the root to the union itself: /1/4/17/
CREATE TABLE unions (
    id {identity},
    parent_id BIGINT REFERENCES unions (id),
    name TEXT NOT NULL,
    path TEXT NOT NULL DEFAULT '',
    UNIQUE (parent_id, name)
);
CREATE UNIQUE INDEX unions_root ON unions (name) WHERE parent_id IS NULL;
CREATE INDEX unions_path ON unions (path);

CREATE TABLE member (
    person BIGINT PRIMARY KEY REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    joined_at TEXT NOT NULL,
    changed_at TEXT,
    verified_at TEXT
);
CREATE INDEX member_union ON member (union_id);

CREATE TABLE post (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    role TEXT NOT NULL CHECK (role IN ('representative', 'staff', 'chair', 'admin')),
    since TEXT NOT NULL,
    until TEXT
);
CREATE UNIQUE INDEX post_once ON post (person, union_id, role) WHERE until IS NULL;
CREATE INDEX post_union ON post (union_id, role) WHERE until IS NULL;

-- Invitations are kept by the digest of their code, so that a copy of the database lets nobody in.
CREATE TABLE invitation (
    digest TEXT PRIMARY KEY,
    union_id BIGINT NOT NULL REFERENCES unions (id),
    role TEXT NOT NULL CHECK (role IN ('worker', 'representative', 'staff', 'chair', 'admin')),
    name TEXT,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by BIGINT REFERENCES identity (person)
);

CREATE TABLE cases (
    id {identity},
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('demand', 'proposal')),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    category TEXT NOT NULL,
    text TEXT NOT NULL,
    submitter BIGINT NOT NULL REFERENCES identity (person),
    anonymous_at TEXT,
    urgent_at TEXT,
    submitted_at TEXT NOT NULL,
    promise_due TEXT NOT NULL,
    stage TEXT NOT NULL REFERENCES loop_stage (code),
    turn BIGINT,
    version BIGINT NOT NULL,
    assignee BIGINT REFERENCES identity (person),
    asked_at TEXT,
    paused_at TEXT,
    grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),
    resolution TEXT NOT NULL DEFAULT '',
    rating TEXT CHECK (rating IN ('satisfied', 'mostly', 'dissatisfied')),
    redone BIGINT NOT NULL DEFAULT 0,
    outcome TEXT CHECK (outcome IN ('rated', 'unrated', 'declined', 'withdrawn')),
    closed_at TEXT,
    CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((stage = 'closed') = (turn IS NULL)),
    CHECK ((stage = 'closed') = (outcome IS NOT NULL))
);
CREATE INDEX cases_submitter ON cases (submitter, id);
CREATE INDEX cases_assignee ON cases (assignee) WHERE closed_at IS NULL;
CREATE INDEX cases_union ON cases (union_id, stage) WHERE closed_at IS NULL;

-- History: append-only. `changes` are the case's fields from then on, as JSON.
CREATE TABLE event (
    id {identity},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    at TEXT NOT NULL,
    action TEXT NOT NULL REFERENCES loop_action (code),
    actor BIGINT REFERENCES identity (person),
    party TEXT NOT NULL REFERENCES loop_party (code),
    target TEXT NOT NULL REFERENCES loop_stage (code),
    turn BIGINT,
    text TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX event_case ON event (case_id, id);

-- Whose duty it is to act. `look_at`: when the scheduler has to look at an open turn again.
CREATE TABLE turn (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    number BIGINT NOT NULL,
    party TEXT NOT NULL REFERENCES loop_party (code),
    person BIGINT REFERENCES identity (person),
    limit_name TEXT NOT NULL,
    days BIGINT NOT NULL,
    started_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    look_at TEXT,
    ended_at TEXT,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX turn_look ON turn (look_at) WHERE ended_at IS NULL AND look_at IS NOT NULL;
CREATE UNIQUE INDEX turn_open ON turn (case_id) WHERE ended_at IS NULL;

-- The ladder: each rung of a turn once.
CREATE TABLE warning (
    case_id BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    rung TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (case_id, turn, rung),
    FOREIGN KEY (case_id, turn) REFERENCES turn (case_id, number)
);

-- What a person still has to be told about warnings: gathered into one digest.
CREATE TABLE reminder (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    case_id BIGINT NOT NULL REFERENCES cases (id),
    turn BIGINT NOT NULL,
    rung TEXT NOT NULL,
    outbox_id BIGINT,
    UNIQUE (person, case_id, turn, rung)
);
CREATE INDEX reminder_outbox ON reminder (outbox_id);

-- Files by Telegram's own handle; the bytes stay with Telegram.
CREATE TABLE attachment (
    id {identity},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    event_id BIGINT NOT NULL REFERENCES event (id),
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'video', 'voice', 'audio', 'document', 'location')),
    file TEXT NOT NULL,
    album TEXT
);
CREATE INDEX attachment_event ON attachment (event_id);
CREATE INDEX attachment_case ON attachment (case_id);
CREATE INDEX attachment_album ON attachment (album) WHERE album IS NOT NULL;

-- One event for one circle of people, expanded into the outbox in batches. `cursor` is the last person done.
CREATE TABLE announcement (
    id {identity},
    event_id BIGINT NOT NULL REFERENCES event (id),
    audience TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('tell', 'show')),
    cursor BIGINT NOT NULL DEFAULT 0,
    done_at TEXT,
    UNIQUE (event_id, audience, kind)
);
CREATE INDEX announcement_open ON announcement (id) WHERE done_at IS NULL;

-- Everything anybody is told. A sent row keeps no arguments. `slot`: at most one unsent row a person and slot.
CREATE TABLE outbox (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    kind TEXT NOT NULL,
    args TEXT NOT NULL,
    priority BIGINT NOT NULL,
    slot TEXT,
    case_id BIGINT REFERENCES cases (id),
    event_id BIGINT REFERENCES event (id),
    created_at TEXT NOT NULL,
    not_before TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    sent_at TEXT,
    failure TEXT
);
CREATE INDEX outbox_open ON outbox (priority, id) WHERE sent_at IS NULL;
CREATE UNIQUE INDEX outbox_slot ON outbox (person, slot) WHERE sent_at IS NULL AND slot IS NOT NULL;
CREATE INDEX outbox_person ON outbox (person, priority, id) WHERE sent_at IS NULL;
CREATE INDEX outbox_event ON outbox (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;

-- A card is a state: edited whenever the change it shows is not the change that is wanted (both count upwards).
CREATE TABLE case_card (
    person BIGINT NOT NULL REFERENCES identity (person),
    case_id BIGINT NOT NULL REFERENCES cases (id),
    message_id BIGINT,
    shown BIGINT NOT NULL DEFAULT 0,
    wanted BIGINT NOT NULL,
    PRIMARY KEY (person, case_id)
);
CREATE INDEX case_card_case ON case_card (case_id);
CREATE INDEX case_card_stale ON case_card (case_id) WHERE message_id IS NOT NULL AND shown <> wanted;

-- Which message is about which case, so that a reply finds its way and an answer can be taken back.
CREATE TABLE reference (
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    event_id BIGINT REFERENCES event (id),
    PRIMARY KEY (person, message_id)
);
CREATE INDEX reference_event ON reference (event_id);

-- Where a person is in a conversation: a draft is here until it is handed in. `place` is 0 in private, else the group.
-- One is awake, the one that the next message goes to; the others sleep until they are taken up again.
CREATE TABLE conversation (
    person BIGINT NOT NULL REFERENCES identity (person),
    place BIGINT NOT NULL DEFAULT 0,
    flow TEXT NOT NULL,
    step TEXT NOT NULL,
    data TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    asleep_at TEXT,
    PRIMARY KEY (person, place, flow)
);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
)
