-- The Telegram group in which the staff of a union work: a voice of its own, which holds no post and is nobody's.
-- `forum_at`: since when it has topics, as far as we have heard.
CREATE TABLE staff_group (
    union_id BIGINT PRIMARY KEY REFERENCES unions (id),
    person BIGINT NOT NULL UNIQUE REFERENCES identity (person),
    linked_at TEXT NOT NULL,
    linked_by BIGINT NOT NULL REFERENCES identity (person),
    forum_at TEXT
);

-- A code by which a group is linked, once. As of invitations only the digest is kept.
CREATE TABLE group_code (
    digest TEXT PRIMARY KEY,
    union_id BIGINT NOT NULL REFERENCES unions (id),
    made_by BIGINT NOT NULL REFERENCES identity (person),
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX group_code_expiry ON group_code (expires_at);

-- The topic of a case in a group that has topics: `thread` is Telegram's number.
CREATE TABLE topic (
    person BIGINT NOT NULL REFERENCES identity (person),
    case_id BIGINT NOT NULL REFERENCES cases (id),
    thread BIGINT NOT NULL,
    closed_at TEXT,
    PRIMARY KEY (person, case_id)
);

-- What was said about a case in a group, until somebody says whether the worker may hear it. Then it is gone from here.
-- `message_id` is the message that was written; `author` is null where an administrator spoke as the group.
CREATE TABLE overheard (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    author BIGINT REFERENCES identity (person),
    pieces TEXT NOT NULL,
    album TEXT,
    said_at TEXT NOT NULL,
    UNIQUE (person, message_id)
);
CREATE INDEX overheard_said ON overheard (said_at);
CREATE INDEX overheard_album ON overheard (person, album) WHERE album IS NOT NULL;

-- What the office notes about a case for itself. Nobody else ever reads it.
CREATE TABLE note (
    id {identity},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    text TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX note_case ON note (case_id, id)
