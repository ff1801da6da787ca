-- A demand that nobody reads of is taken up only where its submitter, asked once, says yes; what became of it they may take back.
ALTER TABLE cases ADD COLUMN suggested_at TEXT;
ALTER TABLE cases ADD COLUMN entrusted_at TEXT;
ALTER TABLE cases ADD COLUMN taken_up_at TEXT;
ALTER TABLE cases ADD COLUMN reclaimed_at TEXT;
