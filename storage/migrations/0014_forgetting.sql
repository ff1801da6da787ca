-- Whoever asked to be forgotten leaves voices behind with which nobody speaks any more. Such a voice owns itself: it has no
-- account, and nothing leads from it to another voice. `name`: '' if it was somebody's own, null if it was a pseudonym.
-- `home`: to which union its person belonged, so that a case stays kept from those from whom it was kept (no reference:
-- a backup is restored in the order in which tables were made).
ALTER TABLE identity ADD COLUMN home BIGINT;

-- An account without a name is one to which only the farewell has still to be said.
CREATE INDEX identity_farewell ON identity (person) WHERE name IS NULL AND owner IS NULL;

-- When the words of a closed case were deleted, since the time was over for which they are kept.
ALTER TABLE cases ADD COLUMN words_deleted_at TEXT;
CREATE INDEX cases_worded ON cases (closed_at)
WHERE closed_at IS NOT NULL AND (words_deleted_at IS NULL OR words_deleted_at < closed_at);
CREATE INDEX cases_sealed ON cases (closed_at) WHERE closed_at IS NOT NULL AND anonymous_at IS NOT NULL;

-- In which cases a voice goes along.
CREATE INDEX opinion_companion ON opinion (person) WHERE party = 'companion'
