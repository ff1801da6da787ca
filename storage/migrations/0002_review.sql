-- How often a day was promised for what is being solved, and when the submitter asked the chair to look at it again.
ALTER TABLE cases ADD COLUMN promised BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN reviewed_at TEXT
