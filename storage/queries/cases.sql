-- name: next_number$
INSERT INTO counter (name, value) VALUES ('case', 1)
ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value;

-- name: case_add$
INSERT INTO cases (
    id, number, kind, union_id, category, title, reason, text, lead, submitter, anonymous_at, urgent_at, danger_at,
    open_at_once_at, submitted_at, promise_due, stage, turn, version, kept_at
) VALUES (
    :id, :number, :kind, :union_id, :category, :title, :reason, :text, CAST(:lead AS BIGINT), :submitter,
    CAST(:anonymous_at AS TEXT), CAST(:urgent_at AS TEXT), CAST(:danger_at AS TEXT),
    CAST(:open_at_once_at AS TEXT), :submitted_at, :promise_due, :stage, :turn, 1, CAST(:kept_at AS TEXT)
) RETURNING id;

-- name: case_save^
UPDATE cases SET
    stage = :stage, turn = CAST(:turn AS BIGINT), version = version + 1, assignee = CAST(:assignee AS BIGINT),
    promise_due = :promise_due, asked_at = CAST(:asked_at AS TEXT), paused_at = CAST(:paused_at AS TEXT),
    grade = CAST(:grade AS TEXT), resolution = :resolution, rating = CAST(:rating AS TEXT), redone = :redone,
    promised = :promised, reviewed_at = CAST(:reviewed_at AS TEXT),
    extension_days = CAST(:extension_days AS BIGINT), extension_reason = :extension_reason,
    extension_answered_at = CAST(:extension_answered_at AS TEXT), urged_at = CAST(:urged_at AS TEXT),
    kind = :kind, lead = CAST(:lead AS BIGINT), help_at = CAST(:help_at AS TEXT),
    question_days = CAST(:question_days AS BIGINT), urgent_at = COALESCE(urgent_at, CAST(:urgent_at AS TEXT)),
    title = :title, summary = :summary, offered_at = CAST(:offered_at AS TEXT), published_at = CAST(:published_at AS TEXT),
    given_at = CAST(:given_at AS TEXT), handed_back_at = CAST(:handed_back_at AS TEXT),
    merged_into = CAST(:merged_into AS BIGINT), parted_at = CAST(:parted_at AS TEXT),
    suggested_at = CAST(:suggested_at AS TEXT), entrusted_at = CAST(:entrusted_at AS TEXT),
    taken_up_at = CAST(:taken_up_at AS TEXT), reclaimed_at = CAST(:reclaimed_at AS TEXT),
    left_at = CAST(:left_at AS TEXT), outcome = CAST(:outcome AS TEXT),
    closed_at = CAST(:closed_at AS TEXT)
WHERE id = :id AND version = :version RETURNING version;

-- name: case_hand_over
UPDATE cases SET submitter = :voice WHERE id = :case_id AND submitter = :person RETURNING id;

-- name: events_hand_over
UPDATE event SET actor = :voice WHERE case_id = :case_id AND actor = :person AND party IN ('submitter', 'rater') RETURNING id;

-- name: turns_hand_over
UPDATE turn SET person = :voice WHERE matter_id = :case_id AND person = :person AND party = 'submitter' RETURNING number;

-- name: opinions_hand_over
UPDATE opinion SET person = :voice WHERE case_id = :case_id AND person = :person AND party = 'rater' RETURNING party;

-- name: card_let_go
DELETE FROM card WHERE matter_id = :case_id AND person = :person RETURNING person;

-- name: references_let_go_of
DELETE FROM reference WHERE matter_id = :case_id AND person = :person RETURNING person;

-- name: messages_let_go
-- Sent or not; what they were sent as one who follows it is a colleague's.
DELETE FROM outbox WHERE matter_id = :case_id AND person = :person AND (sent_at IS NULL OR kind <> 'followed') RETURNING id;

-- name: follow_let_go
DELETE FROM follower WHERE case_id = :case_id AND person = :person RETURNING person;

-- name: case_get^
SELECT cases.*, unions.path, turn.number AS turn_number, turn.party, turn.person, turn.limit_name, turn.days,
turn.started_at, turn.due_at, turn.about,
(SELECT MAX(number) FROM turn AS any_turn WHERE any_turn.matter_id = cases.id) AS turns,
EXISTS (SELECT 1 FROM opinion WHERE opinion.case_id = cases.id) AS asked,
EXISTS (SELECT 1 FROM turn AS aside WHERE aside.matter_id = cases.id AND ended_at IS NULL AND errand IS NOT NULL) AS busy,
EXISTS (SELECT 1 FROM follower WHERE follower.case_id = cases.id) AS followed,
EXISTS (SELECT 1 FROM entry WHERE entry.case_id = cases.id) AS by_hand,
(SELECT COUNT(*) FROM attachment WHERE attachment.matter_id = cases.id) AS files,
(
    SELECT MIN(rung) FROM turn AS late JOIN warning ON warning.matter_id = late.matter_id AND warning.turn = late.number
    WHERE late.matter_id = cases.id AND late.ended_at IS NULL AND rung IN ('yellow', 'red')
) AS warning
FROM cases JOIN unions ON unions.id = cases.union_id
LEFT JOIN turn ON turn.matter_id = cases.id AND turn.number = cases.turn
WHERE cases.id = :id;

-- name: errands_of
SELECT number AS turn_number, party, person, limit_name, days, started_at, due_at, about FROM turn
WHERE matter_id = :matter_id AND ended_at IS NULL AND errand IS NOT NULL ORDER BY number;

-- name: errands_about
SELECT matter_id, number FROM turn
WHERE about = :person AND errand = :limit_name AND ended_at IS NULL ORDER BY matter_id;

-- name: cases_led_by
SELECT id FROM cases WHERE lead = :person AND closed_at IS NULL ORDER BY id;

-- name: cases_merged_into
SELECT id FROM cases WHERE merged_into = :case_id ORDER BY id;

-- name: case_numbered$
SELECT id FROM cases WHERE number = :number;

-- name: case_touched$
-- The case in which something happened last.
SELECT case_id FROM event ORDER BY id DESC LIMIT 1;

-- name: cases_count$
SELECT COUNT(*) FROM cases;

-- name: cases_all
SELECT cases.id, cases.number, cases.kind, unions.name AS union_name, cases.category, cases.title,
cases.reason, cases.stage, cases.submitted_at,
cases.promise_due, cases.closed_at, cases.grade, cases.rating,
CASE WHEN cases.merged_into IS NULL THEN cases.outcome ELSE 'merged' END AS outcome,
(SELECT other.number FROM cases AS other WHERE other.id = cases.merged_into) AS merged_into,
cases.anonymous_at, cases.submitter, cases.text, cases.resolution
FROM cases JOIN unions ON unions.id = cases.union_id WHERE cases.id > :after ORDER BY cases.id LIMIT :most;

-- name: event_add$
INSERT INTO event (case_id, at, action, actor, party, target, turn, opens, ends, cause, text, opinions, changes, resumes)
VALUES (
    :case_id, :at, :action, CAST(:actor AS BIGINT), :party, :target, CAST(:turn AS BIGINT), CAST(:opens AS BIGINT),
    CAST(:ends AS BIGINT), CAST(:cause AS TEXT), :text, CAST(:opinions AS TEXT), :changes, CAST(:resumes AS TEXT)
) RETURNING id;

-- name: event_get^
SELECT id, case_id, at, action, actor, party, target, opens, text, opinions, changes FROM event WHERE id = :id;

-- name: events_of
SELECT id, case_id, at, action, actor, party, target, opens, text, opinions, changes FROM event WHERE case_id = :case_id ORDER BY id;

-- name: events_told_anew
-- All that makes the case what it is.
SELECT id, at, action, actor, party, target, turn, opens, ends, cause, text, opinions, changes, resumes FROM event
WHERE case_id = :case_id ORDER BY id;

-- name: event_newest_by$
-- What somebody answered or decided last, among what happened lately anywhere, and is not taken back.
SELECT newest.id FROM (SELECT id, case_id, at, action, actor FROM event ORDER BY id DESC LIMIT 200) AS newest
WHERE newest.actor = :person AND newest.at >= :since AND newest.action IN ('reply', 'ask', 'decline', 'revert', 'resolve', 'promise', 'propose')
AND NOT EXISTS (
    SELECT 1 FROM event AS back WHERE back.case_id = newest.case_id AND back.action = 'unsend'
    AND back.text = CAST(newest.id AS TEXT)
)
ORDER BY newest.id DESC LIMIT 1;

-- name: turn_add^
INSERT INTO turn (matter_id, number, party, person, limit_name, days, started_at, due_at, look_at, errand, about)
VALUES (
    :matter_id, :number, :party, CAST(:person AS BIGINT), :limit_name, :days, :started_at, :due_at, CAST(:look_at AS TEXT),
    CAST(:errand AS TEXT), CAST(:about AS BIGINT)
) RETURNING number;

-- name: turn_redate^
UPDATE turn SET due_at = :due_at, look_at = CAST(:look_at AS TEXT)
WHERE matter_id = :matter_id AND number = :number RETURNING number;

-- name: turn_end^
UPDATE turn SET ended_at = :now, look_at = NULL WHERE matter_id = :matter_id AND ended_at IS NULL AND errand IS NULL RETURNING number;

-- name: turn_resume^
UPDATE turn SET ended_at = NULL, look_at = :look_at WHERE matter_id = :matter_id AND number = :number RETURNING number;

-- name: turns_of
-- All that there were, and errands.
SELECT number AS turn_number, party, person, limit_name, days, started_at, due_at, about FROM turn
WHERE matter_id = :matter_id ORDER BY number;

-- name: errand_end^
UPDATE turn SET ended_at = :now, look_at = NULL WHERE matter_id = :matter_id AND number = :number RETURNING number;

-- name: attachment_add^
INSERT INTO attachment (matter_id, event_id, kind, file, album)
VALUES (:matter_id, :event_id, :kind, :file, CAST(:album AS TEXT)) RETURNING id;

-- name: attachments_of
SELECT id, kind, file, album, renamed_at FROM attachment WHERE event_id = :event_id ORDER BY id;

-- name: attachment_rename^
UPDATE attachment SET kind = :kind, file = :file, renamed_at = :now WHERE id = :id RETURNING id;

-- name: event_of_album$
SELECT event_id FROM attachment WHERE album = :album ORDER BY id LIMIT 1;

-- name: proposals_open
SELECT number FROM cases WHERE kind = 'proposal' AND closed_at IS NULL ORDER BY number;

-- name: cases_in_words
-- By which words each stands where it does: a program may not know them any more.
SELECT number, kind, stage, category FROM cases ORDER BY id;

-- name: events_kept
SELECT cases.number, event.changes, event.opinions FROM event JOIN cases ON cases.id = event.case_id ORDER BY event.id;
