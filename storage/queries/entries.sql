-- name: entry_add^
INSERT INTO entry (case_id, channel, entered_by, telephone, asked)
VALUES (:case_id, :channel, :entered_by, CAST(:telephone AS TEXT), CAST(:asked AS BIGINT)) RETURNING case_id;

-- name: entry_get^
SELECT case_id, channel, entered_by, telephone, asked FROM entry WHERE case_id = :case_id;

-- name: entry_of_voice$
SELECT case_id FROM entry JOIN cases ON cases.id = case_id WHERE submitter = :person;

-- name: entry_answered^
-- Who was asked has said no: the case stays as it was.
UPDATE entry SET asked = NULL WHERE case_id = :case_id RETURNING case_id;

-- name: entry_claimed^
-- Its submitter can be reached here now.
UPDATE entry SET asked = NULL, telephone = NULL WHERE case_id = :case_id RETURNING case_id;

-- name: entry_forget_telephones
-- Of cases that closed before then nobody has to be called any more, but for what is still to be told.
UPDATE entry SET telephone = NULL, asked = NULL WHERE case_id IN (
    SELECT entry.case_id FROM entry JOIN cases ON cases.id = entry.case_id
    WHERE telephone IS NOT NULL AND closed_at < :before AND NOT EXISTS (
        SELECT 1 FROM turn WHERE turn.matter_id = entry.case_id AND ended_at IS NULL AND limit_name = 'telling'
    ) ORDER BY entry.case_id LIMIT :most
) RETURNING case_id;

-- name: receipt_add^
INSERT INTO receipt (digest, person, expires_at) VALUES (:digest, :person, :expires_at) RETURNING digest;

-- name: receipt_get^
SELECT person, expires_at, used_at FROM receipt WHERE digest = :digest;

-- name: receipts_use
UPDATE receipt SET used_at = :now WHERE person = :person AND used_at IS NULL RETURNING digest;

-- name: receipts_drop
DELETE FROM receipt WHERE person = :person AND used_at IS NULL RETURNING digest;

-- name: receipts_forget
-- Those that expired so long ago that nobody has to be told why.
DELETE FROM receipt WHERE expires_at < :before RETURNING digest;

-- name: receipt_tries$
SELECT tries FROM receipt_try WHERE person = :person AND day = :day;

-- name: receipt_try_count$
INSERT INTO receipt_try (person, day, tries) VALUES (:person, :day, 1)
ON CONFLICT (person, day) DO UPDATE SET tries = receipt_try.tries + 1 RETURNING tries;

-- name: receipt_tries_forget
DELETE FROM receipt_try WHERE day < :day RETURNING person;

-- name: moving_add$
INSERT INTO moving (person, left_behind, taken_in, at, belonged, verified)
VALUES (:person, :left_behind, :taken_in, :now, :belonged, :verified) RETURNING id;

-- name: moving_get^
SELECT id, person, left_behind, taken_in, at, belonged, verified FROM moving WHERE id = :id;

-- name: moving_since$
SELECT MAX(at) FROM moving WHERE person = :person;

-- name: moving_drop^
DELETE FROM moving WHERE id = :id RETURNING id;

-- name: movings_forget
DELETE FROM moving WHERE at <= :before RETURNING id;

-- name: member_leave^
DELETE FROM member WHERE person = :person RETURNING person;

-- name: member_follow^
-- Who has no union yet takes the other's.
UPDATE member SET person = :person WHERE person = :other AND NOT EXISTS (
    SELECT 1 FROM member AS own WHERE own.person = :person
) RETURNING person;

-- name: posts_ended_at
SELECT role, union_id FROM post WHERE person = :person AND until = :at ORDER BY id;
