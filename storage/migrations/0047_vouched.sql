-- Since when somebody waits for the union above to say whether they belong where they said, and who there said so: nobody of
-- their own union. It counts as much as a row of the roster: they read and second.
ALTER TABLE member ADD COLUMN asked_at TEXT;
ALTER TABLE member ADD COLUMN vouched_by BIGINT REFERENCES identity (person);
