-- Every figure of cases by its name (domain/figures.py): the cases that it counts, of each union, and by what they are put
-- in order. What was taken back, withdrawn or merged is in none of them.

-- name: figure_waiting
-- Staff have to take them on.
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'submission' AND EXISTS (
    SELECT 1 FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL AND turn.errand IS NULL AND turn.party = 'staff'
);

-- name: figure_gathering
-- Handed in, and others are asked first: to sign, or for what is missing.
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'submission' AND NOT EXISTS (
    SELECT 1 FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL AND turn.errand IS NULL AND turn.party = 'staff'
);

-- name: figure_deliberation
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'deliberation';

-- name: figure_handling
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'handling';

-- name: figure_supervision
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'supervision';

-- name: figure_feedback
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage = 'feedback';

-- name: figure_elsewhere
-- At a step that is none of the five.
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND stage NOT IN ('submission', 'deliberation', 'handling', 'supervision', 'feedback');

-- name: figure_yellow
-- The highest warning on what runs, errands too.
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND (
    SELECT MIN(rung) FROM turn JOIN warning ON warning.matter_id = turn.matter_id AND warning.turn = turn.number
    WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL AND rung IN ('yellow', 'red')
) = 'yellow';

-- name: figure_red
SELECT union_id, id, (
    SELECT MIN(due_at) FROM turn WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL
    AND (turn.errand IS NULL OR turn.party IN ('staff', 'assignee', 'helper', 'chair'))
) AS at
FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id)) AND closed_at IS NULL
AND (
    SELECT MIN(rung) FROM turn JOIN warning ON warning.matter_id = turn.matter_id AND warning.turn = turn.number
    WHERE turn.matter_id = cases.id AND turn.ended_at IS NULL AND rung IN ('yellow', 'red')
) = 'red';

-- name: figure_proposals
-- As what it was handed in, whatever it became: a proposal begins with its signatures.
SELECT union_id, id, submitted_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND submitted_at >= :since AND submitted_at < :until
AND merged_into IS NULL AND (outcome IS NULL OR outcome <> 'withdrawn')
AND EXISTS (SELECT 1 FROM turn WHERE turn.matter_id = cases.id AND turn.number = 1 AND turn.party = 'cosigner');

-- name: figure_demands
SELECT union_id, id, submitted_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND submitted_at >= :since AND submitted_at < :until
AND merged_into IS NULL AND (outcome IS NULL OR outcome <> 'withdrawn')
AND COALESCE(question_days, 0) = 0
AND NOT EXISTS (SELECT 1 FROM turn WHERE turn.matter_id = cases.id AND turn.number = 1 AND turn.party = 'cosigner');

-- name: figure_questions
-- Which staff marked as only a question, and nobody objected.
SELECT union_id, id, submitted_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND submitted_at >= :since AND submitted_at < :until
AND merged_into IS NULL AND (outcome IS NULL OR outcome <> 'withdrawn')
AND question_days > 0
AND NOT EXISTS (SELECT 1 FROM turn WHERE turn.matter_id = cases.id AND turn.number = 1 AND turn.party = 'cosigner');

-- name: figure_answered
SELECT union_id, id, submitted_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND submitted_at < :until AND (closed_at IS NULL OR closed_at >= :since) AND merged_into IS NULL AND (outcome IS NULL OR outcome <> 'withdrawn')
AND EXISTS (
    SELECT 1 FROM event WHERE event.case_id = cases.id AND event.at >= :since AND event.at < :until
    AND event.action IN ('reply', 'resolve', 'promise', 'interim', 'decline') AND NOT EXISTS (
        SELECT 1 FROM event AS back WHERE back.case_id = event.case_id AND back.action = 'unsend'
        AND back.text = CAST(event.id AS TEXT)
    )
);

-- name: figure_closed
-- Settled, whatever its class.
SELECT union_id, id, closed_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND closed_at >= :since AND closed_at < :until
AND outcome IN ('rated', 'unrated') AND merged_into IS NULL;

-- name: figure_published
SELECT union_id, id, published_at AS at FROM cases WHERE union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND published_at >= :since AND published_at < :until
AND merged_into IS NULL AND (outcome IS NULL OR outcome <> 'withdrawn');
