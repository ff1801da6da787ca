-- By which row of the roster somebody said who they are, with its number and name: they read and second, and no more. Empty
-- for whoever came by a code of the union or an invitation. (It is no reference: a backup is restored in the order of tables.)
ALTER TABLE member ADD COLUMN by_entry BIGINT;
CREATE UNIQUE INDEX member_by_entry ON member (by_entry) WHERE by_entry IS NOT NULL;

-- Somebody has said that they are this one, and not who had said so before: only an invitation settles it.
ALTER TABLE roster ADD COLUMN contested_at TEXT;
