-- name: turns_to_look_at
SELECT matter_id, turn.number, started_at, due_at FROM turn CROSS JOIN matter
WHERE ended_at IS NULL AND look_at <= :now AND matter.id = matter_id AND matter.kind = :kind ORDER BY look_at LIMIT :most;

-- name: turn_runs$
-- Whether anybody has to act in a matter.
SELECT number FROM turn WHERE matter_id = :matter_id AND ended_at IS NULL AND errand IS NULL;

-- name: turns_count$
-- How many there have been in a matter.
SELECT COUNT(*) FROM turn WHERE matter_id = :matter_id;

-- name: turns_waiting
-- Of each kind of matter, how many turns are to be looked at.
SELECT matter.kind, COUNT(*) AS turns FROM turn CROSS JOIN matter
WHERE ended_at IS NULL AND look_at IS NOT NULL AND matter.id = matter_id GROUP BY matter.kind;

-- name: warnings_drop
DELETE FROM warning WHERE matter_id = :matter_id RETURNING turn;

-- name: turns_drop
DELETE FROM turn WHERE matter_id = :matter_id RETURNING number;

-- name: turn_look_again^
UPDATE turn SET look_at = CAST(:look_at AS TEXT) WHERE matter_id = :matter_id AND number = :number RETURNING number;

-- name: warning_add^
INSERT INTO warning (matter_id, turn, rung, at) VALUES (:matter_id, :turn, :rung, :now)
ON CONFLICT (matter_id, turn, rung) DO NOTHING RETURNING rung;

-- name: warning_drop
DELETE FROM warning WHERE matter_id = :matter_id AND turn = :turn AND rung = :rung RETURNING turn;

-- name: warnings_over
-- That nobody is there was told to somebody who cannot mend it any more: it is told anew.
DELETE FROM warning WHERE rung = 'vacant' AND matter_id IN (
    SELECT matter.id FROM unions JOIN matter ON matter.union_id = unions.id
    WHERE matter.kind IN ('case', 'moderation') AND substr(path, 1, length(:path)) = :path
) RETURNING matter_id;

-- name: turns_look_soon
-- At what waits for an office in a union and all below it, be it to look at a comment: who is there may have changed.
UPDATE turn SET look_at = :now WHERE ended_at IS NULL AND party IN ('staff', 'assignee', 'chair')
AND (look_at IS NULL OR look_at > :now) AND matter_id IN (
    SELECT matter.id FROM unions JOIN matter ON matter.union_id = unions.id
    WHERE matter.kind IN ('case', 'moderation') AND substr(path, 1, length(:path)) = :path
) RETURNING number;

-- name: turns_look_again_of
-- At what somebody was told of on this rung: they may not hear it any more.
UPDATE turn SET look_at = :now WHERE ended_at IS NULL AND (matter_id, number) IN (
    SELECT matter_id, turn FROM reminder WHERE person = :person AND rung = :rung
) RETURNING number;

-- name: turns_vacant
-- For what nobody is there, and somebody was told: what is due first.
SELECT turn.matter_id, turn.number, turn.party FROM warning
JOIN turn ON turn.matter_id = warning.matter_id AND turn.number = warning.turn AND turn.ended_at IS NULL
JOIN cases ON cases.id = turn.matter_id JOIN unions ON unions.id = cases.union_id
WHERE rung = 'vacant' AND substr(unions.path, 1, length(:path)) = :path ORDER BY turn.due_at, turn.matter_id, turn.number;

-- name: turns_of_office
-- What waits for an office in a union and all below it: what is due first.
SELECT turn.matter_id, turn.number, turn.party FROM turn
JOIN cases ON cases.id = turn.matter_id JOIN unions ON unions.id = cases.union_id
WHERE turn.party = :party AND turn.ended_at IS NULL AND substr(unions.path, 1, length(:path)) = :path
ORDER BY turn.due_at, turn.matter_id, turn.number;

-- name: events_told$
-- How often the submitter has been answered since then; what was taken back was no answer.
SELECT COUNT(*) FROM event WHERE case_id = :case_id AND action = 'reply' AND at >= :since AND NOT EXISTS (
    SELECT 1 FROM event AS back WHERE back.case_id = event.case_id AND back.action = 'unsend'
    AND back.text = CAST(event.id AS TEXT)
);

-- name: event_since_given$
-- Whether somebody has done anything in a case since it was given to them.
SELECT id FROM event WHERE case_id = :case_id AND actor = :person AND id >= (
    SELECT MAX(id) FROM event WHERE case_id = :case_id AND action = 'transfer'
) LIMIT 1;

-- name: reminder_add^
INSERT INTO reminder (person, matter_id, turn, rung, outbox_id) VALUES (:person, :matter_id, :turn, :rung, :outbox_id)
ON CONFLICT (person, matter_id, turn, rung) DO NOTHING RETURNING id;

-- name: reminders_drop
DELETE FROM reminder WHERE matter_id = :matter_id AND turn = :turn AND rung = :rung RETURNING id;

-- name: reminder_known$
-- Whether somebody was told of this rung in a case before, whoever had its turn then.
SELECT id FROM reminder WHERE person = :person AND matter_id = :matter_id AND rung = :rung LIMIT 1;

-- name: reminders_of_digest
-- What one digest says: only of turns that still run, and of each what was written last, which is the highest rung.
SELECT reminder.matter_id, reminder.turn, reminder.rung, turn.due_at, turn.party, turn.limit_name, cases.number, cases.category,
cases.anonymous_at IS NOT NULL AS anonymous, unions.path
FROM reminder JOIN cases ON cases.id = reminder.matter_id JOIN unions ON unions.id = cases.union_id
JOIN turn ON turn.matter_id = reminder.matter_id AND turn.number = reminder.turn AND turn.ended_at IS NULL
WHERE reminder.outbox_id = :outbox_id AND NOT EXISTS (
    SELECT 1 FROM reminder AS higher
    WHERE higher.outbox_id = reminder.outbox_id AND higher.matter_id = reminder.matter_id AND higher.turn = reminder.turn
    AND higher.id > reminder.id
)
ORDER BY turn.due_at, cases.id;
