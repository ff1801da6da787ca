-- Whether what was deleted may still stand in the journal that the database writes before its file: since when that is so,
-- how often somebody asked for it to be folded into the file, and when that was done last. One row, once anybody has.
CREATE TABLE journal (
    id BIGINT PRIMARY KEY,
    owed_since TEXT,
    asked BIGINT NOT NULL,
    folded_at TEXT
);
