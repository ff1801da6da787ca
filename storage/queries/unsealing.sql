-- name: unsealing_add$
INSERT INTO unsealing (case_id, asked_by, asked_as, reason, asked_at, due_at)
VALUES (:case_id, :asked_by, :asked_as, :reason, :now, :due_at) RETURNING id;

-- name: unsealing_get^
SELECT unsealing.*, cases.number FROM unsealing JOIN cases ON cases.id = unsealing.case_id WHERE unsealing.id = :id;

-- name: unsealings_of_case
SELECT unsealing.*, cases.number FROM unsealing JOIN cases ON cases.id = unsealing.case_id
WHERE case_id = :case_id ORDER BY unsealing.id DESC;

-- name: unsealing_agree^
UPDATE unsealing SET agreed_by = :person, agreed_as = :role, agreed_at = :now, opens_at = :opens_at
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_refuse^
UPDATE unsealing SET refused_by = :person, refused_at = :now
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_object^
UPDATE unsealing SET objected_by = :person, objected_at = :now
WHERE id = :id AND refused_at IS NULL AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealings_due
SELECT unsealing.*, cases.number FROM unsealing JOIN cases ON cases.id = unsealing.case_id
WHERE agreed_at IS NOT NULL AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL AND opens_at <= :now
ORDER BY opens_at, unsealing.id LIMIT :most;

-- name: unsealing_unheard$
-- Whether there is anybody who may object and has not been told yet, though they can be.
SELECT COUNT(*) FROM objector JOIN outbox ON outbox.person = objector.person
WHERE unsealing_id = :id AND slot = :slot AND sent_at IS NULL;

-- name: unsealing_put_off^
UPDATE unsealing SET opens_at = :opens_at WHERE id = :id AND opened_at IS NULL RETURNING id;

-- name: unsealing_open^
UPDATE unsealing SET opened_at = :now WHERE id = :id AND agreed_at IS NOT NULL AND opens_at <= :now
AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_lapse^
UPDATE unsealing SET lapsed_at = :now WHERE id = :id AND agreed_at IS NOT NULL
AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_nameless^
UPDATE unsealing SET nameless_at = :now WHERE id = :id AND nameless_at IS NULL RETURNING id;

-- name: unsealing_see^
-- Each of the two once.
UPDATE unsealing SET seen_at = CASE WHEN asked_by = :person THEN :now ELSE seen_at END,
read_at = CASE WHEN agreed_by = :person THEN :now ELSE read_at END
WHERE id = :id AND opened_at IS NOT NULL AND ((asked_by = :person AND seen_at IS NULL)
OR (agreed_by = :person AND read_at IS NULL)) RETURNING id;

-- name: objector_add
INSERT INTO objector (unsealing_id, person) VALUES (:id, :person)
ON CONFLICT (unsealing_id, person) DO NOTHING RETURNING person;

-- name: objectors_of
SELECT person FROM objector WHERE unsealing_id = :id ORDER BY person;

-- name: unsealing_told^
UPDATE unsealing SET told_at = :now WHERE id = :id AND told_at IS NULL RETURNING id;

-- name: unsealings_open
-- In which cases a second yes may still come, or a name still open.
SELECT DISTINCT cases.number FROM unsealing JOIN cases ON cases.id = case_id
WHERE objected_at IS NULL AND lapsed_at IS NULL AND refused_at IS NULL
AND ((agreed_at IS NULL AND due_at >= :now) OR (agreed_at IS NOT NULL AND opened_at IS NULL)) ORDER BY cases.number;
