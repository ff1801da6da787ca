-- A talk between a worker (under their own voice, or under one made for this talk) and a representative, relayed both ways.
-- `waits_since`: since when the representative owes an answer; `look_at`: when the scheduler has to look at that.
-- `told_*`: that side has heard that the other takes no more messages. `files_at`: the worker knows what files give away.
CREATE TABLE talk (
    id {identity},
    worker BIGINT NOT NULL REFERENCES identity (person),
    representative BIGINT NOT NULL REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    opened_at TEXT NOT NULL,
    anonymous_at TEXT,
    touched_at TEXT,
    answered_at TEXT,
    waits_since TEXT,
    look_at TEXT,
    reminded_at TEXT,
    warned_at TEXT,
    muted_by_worker_at TEXT,
    muted_by_representative_at TEXT,
    told_worker_at TEXT,
    told_representative_at TEXT,
    files_at TEXT,
    closed_at TEXT,
    UNIQUE (worker, representative)
);
CREATE INDEX talk_representative ON talk (representative);
CREATE INDEX talk_look ON talk (look_at) WHERE look_at IS NOT NULL;

-- That something was said, for as long as it is counted or the rest of its album may come. What was said is kept nowhere.
CREATE TABLE talk_message (
    id {identity},
    talk_id BIGINT NOT NULL REFERENCES talk (id),
    side TEXT NOT NULL CHECK (side IN ('worker', 'representative')),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'photo', 'video', 'voice', 'audio', 'document', 'location')),
    album TEXT,
    at TEXT NOT NULL
);
CREATE INDEX talk_message_talk ON talk_message (talk_id, side, at);
CREATE INDEX talk_message_at ON talk_message (at);
CREATE INDEX talk_message_album ON talk_message (album) WHERE album IS NOT NULL;

-- Which message in whose chat belongs to which talk, so that a reply finds its way.
CREATE TABLE talk_reference (
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    talk_id BIGINT NOT NULL REFERENCES talk (id),
    PRIMARY KEY (person, message_id)
);

-- A visit, a reception or a call, as the representative wrote it down. `asked`: a worker who is asked whether it becomes
-- a demand of theirs.
CREATE TABLE visit (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'reception', 'phone')),
    place TEXT NOT NULL,
    whom TEXT NOT NULL,
    raised TEXT NOT NULL,
    logged_at TEXT NOT NULL,
    asked BIGINT REFERENCES identity (person)
);
CREATE INDEX visit_person ON visit (person, day);

-- Pictures of it, by Telegram's own handle.
CREATE TABLE visit_file (
    id {identity},
    visit_id BIGINT NOT NULL REFERENCES visit (id),
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'video', 'voice', 'audio', 'document', 'location')),
    file TEXT NOT NULL
);
CREATE INDEX visit_file_visit ON visit_file (visit_id);

-- Who was reminded of keeping contact, once a month.
CREATE TABLE contact_reminder (
    person BIGINT NOT NULL REFERENCES identity (person),
    month TEXT NOT NULL,
    PRIMARY KEY (person, month)
)
