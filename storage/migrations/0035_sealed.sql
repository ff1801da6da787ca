-- What of a form no word of it may stand anywhere else: not among its values, in events, drafts, messages or exports. It is
-- written down before the form is handed in, which then only names it; `matter_id` is empty until then.
CREATE TABLE sealed (
    id {identity},
    matter_id BIGINT REFERENCES matter (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    erase_at TEXT NOT NULL
);
CREATE UNIQUE INDEX sealed_field ON sealed (matter_id, field) WHERE matter_id IS NOT NULL;
CREATE INDEX sealed_erase ON sealed (erase_at);

-- What proves something, byte by byte, by its SHA-256: it is still there when Telegram's handle is not. The same file is kept once.
CREATE TABLE evidence (
    digest TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL,
    ending TEXT NOT NULL
);
CREATE TABLE evidence_part (
    digest TEXT NOT NULL REFERENCES evidence (digest),
    place BIGINT NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (digest, place)
);
-- A file as proof of a field: `file` by Telegram's handle until it is fetched; `lost_at`: it could not be had.
CREATE TABLE proof (
    id {identity},
    matter_id BIGINT REFERENCES matter (id),
    field TEXT NOT NULL,
    file TEXT,
    attempts BIGINT NOT NULL,
    digest TEXT REFERENCES evidence (digest),
    lost_at TEXT,
    erase_at TEXT NOT NULL
);
CREATE UNIQUE INDEX proof_field ON proof (matter_id, field) WHERE matter_id IS NOT NULL;
CREATE INDEX proof_erase ON proof (erase_at);
CREATE INDEX proof_evidence ON proof (digest) WHERE digest IS NOT NULL;
CREATE INDEX proof_open ON proof (id) WHERE digest IS NULL AND lost_at IS NULL;

-- Who looked at what is sealed or proves something, and when: for good.
CREATE TABLE seal_look (
    id {identity},
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    field TEXT NOT NULL,
    person BIGINT NOT NULL REFERENCES identity (person),
    at TEXT NOT NULL
);
CREATE INDEX seal_look_matter ON seal_look (matter_id, id);
CREATE INDEX seal_look_person ON seal_look (person)
