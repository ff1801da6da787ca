-- When its submitter left a demand to those who need it too.
ALTER TABLE cases ADD COLUMN left_at TEXT;
