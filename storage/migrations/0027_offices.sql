-- A term of office (届) of a union: from one change of term to the next. What came before the first change is one, too.
-- `begun_by`: null for an operator, and for the first.
CREATE TABLE tenure (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    began_at TEXT NOT NULL,
    ended_at TEXT,
    begun_by BIGINT REFERENCES identity (person)
);
CREATE UNIQUE INDEX tenure_running ON tenure (union_id) WHERE ended_at IS NULL;
INSERT INTO tenure (union_id, began_at) SELECT union_id, MIN(since) FROM post GROUP BY union_id ORDER BY union_id;

-- The term that a post belongs to. (It is no reference: a backup is restored in the order in which tables were made.)
ALTER TABLE post ADD COLUMN tenure_id BIGINT;
UPDATE post SET tenure_id = (SELECT tenure.id FROM tenure WHERE tenure.union_id = post.union_id);

-- Since when a file that somebody sent is meant for a change of term; null for an ordinary roster.
ALTER TABLE upload ADD COLUMN term_at TEXT;

-- Which union took this one over. It stays, below that one and out of the tree (it is above itself, so that it takes no name
-- away), for all that was held, done and kept there. (No reference, as above.)
ALTER TABLE unions ADD COLUMN merged_into BIGINT;
CREATE INDEX unions_merged ON unions (merged_into) WHERE merged_into IS NOT NULL;

-- What became of the tree, and on whose word: only ever added to. `before`: its name, or that of the union it was below.
CREATE TABLE rearranging (
    id {identity},
    at TEXT NOT NULL,
    union_id BIGINT NOT NULL REFERENCES unions (id),
    what TEXT NOT NULL CHECK (what IN ('renamed', 'moved', 'merged')),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    actor BIGINT REFERENCES identity (person)
);
CREATE INDEX rearranging_union ON rearranging (union_id, id);

-- Who was kept from a case because of a post in a union that was merged, whatever posts they hold now. Read by identity.sql
-- alone, as is `kept_from`.
CREATE TABLE kept_from_holder (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    PRIMARY KEY (case_id, person)
);
DROP VIEW barred;
CREATE VIEW barred AS
SELECT kept_from.case_id, post.person FROM kept_from JOIN unions AS kept ON kept.id = kept_from.union_id
JOIN unions AS seat ON substr(seat.path, 1, length(kept.path)) = kept.path
JOIN post ON post.union_id = seat.id
WHERE post.until IS NULL OR (post.since < kept_from.day_ends AND post.until >= kept_from.day_begins)
UNION ALL
SELECT case_id, person FROM kept_from_holder
