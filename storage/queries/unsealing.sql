-- name: unsealing_add$
INSERT INTO unsealing (matter_id, case_id, asked_by, asked_as, reason, asked_at)
VALUES (:matter_id, :case_id, :asked_by, :asked_as, :reason, :now) RETURNING id;

-- name: unsealing_get^
-- With until when it can be answered, and from when on it is open.
SELECT unsealing.*, cases.number, asked.due_at, waiting.due_at AS opens_at
FROM unsealing JOIN cases ON cases.id = unsealing.case_id
JOIN turn AS asked ON asked.matter_id = unsealing.matter_id AND asked.number = 1
LEFT JOIN turn AS waiting ON waiting.matter_id = unsealing.matter_id AND waiting.number = 2
WHERE unsealing.id = :id;

-- name: unsealing_of_matter$
SELECT id FROM unsealing WHERE matter_id = :matter_id;

-- name: unsealings_of_case
SELECT unsealing.*, cases.number, asked.due_at, waiting.due_at AS opens_at
FROM unsealing JOIN cases ON cases.id = unsealing.case_id
JOIN turn AS asked ON asked.matter_id = unsealing.matter_id AND asked.number = 1
LEFT JOIN turn AS waiting ON waiting.matter_id = unsealing.matter_id AND waiting.number = 2
WHERE case_id = :case_id ORDER BY unsealing.id DESC;

-- name: unsealing_agree^
UPDATE unsealing SET agreed_by = :person, agreed_as = :role, agreed_at = :now
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_refuse^
UPDATE unsealing SET refused_by = :person, refused_at = :now
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_object^
UPDATE unsealing SET objected_by = :person, objected_at = :now
WHERE id = :id AND refused_at IS NULL AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL RETURNING id;

-- name: unsealing_unheard$
-- Whether there is anybody who may object and has not been told yet, though they can be.
SELECT COUNT(*) FROM objector JOIN outbox ON outbox.person = objector.person
WHERE unsealing_id = :id AND slot = :slot AND sent_at IS NULL;

-- name: unsealing_open^
-- None before its time.
UPDATE unsealing SET opened_at = :now WHERE id = :id AND agreed_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM turn WHERE turn.matter_id = unsealing.matter_id AND turn.number = 2 AND turn.due_at <= :now
)
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
SELECT DISTINCT cases.number FROM turn CROSS JOIN unsealing CROSS JOIN cases
WHERE turn.ended_at IS NULL AND turn.look_at IS NOT NULL AND unsealing.matter_id = turn.matter_id
AND (turn.number = 2 OR turn.due_at >= :now) AND cases.id = unsealing.case_id ORDER BY cases.number;
