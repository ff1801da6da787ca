-- `renamed_at`: since when `file` is the handle of a copy under a name of ours. A handle takes the file's own name along, and what
-- somebody without a name has called it may be theirs.
ALTER TABLE attachment ADD COLUMN renamed_at TEXT
