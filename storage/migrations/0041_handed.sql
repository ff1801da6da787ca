-- How many demands an account has handed in, and on which day: no case says that of the anonymous.
ALTER TABLE identity ADD COLUMN handed BIGINT;
ALTER TABLE identity ADD COLUMN handed_on TEXT;
CREATE INDEX identity_handed ON identity (handed_on) WHERE handed_on IS NOT NULL
