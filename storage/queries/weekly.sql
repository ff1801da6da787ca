-- The week's news of unions.

-- name: weekly_counts
-- What happened in the cases of each union; only those that were still open then are looked at.
SELECT union_id, COUNT(asked) AS asked, COUNT(answered) AS answered, COUNT(settled) AS settled,
COUNT(published) AS published
FROM (
    SELECT union_id,
    CASE WHEN submitted_at >= :since AND submitted_at < :until THEN 1 END AS asked,
    CASE WHEN closed_at < :until AND outcome IN ('rated', 'unrated') THEN 1 END AS settled,
    CASE WHEN published_at >= :since AND published_at < :until THEN 1 END AS published,
    CASE WHEN EXISTS (
        SELECT 1 FROM event WHERE event.case_id = cases.id AND event.at >= :since AND event.at < :until
        AND event.action IN ('reply', 'resolve', 'promise', 'interim', 'decline')
    ) THEN 1 END AS answered
    FROM cases WHERE submitted_at < :until AND (closed_at IS NULL OR closed_at >= :since)
) AS looked_at GROUP BY union_id;

-- name: weekly_add$
INSERT INTO weekly (union_id, week, asked, answered, settled)
VALUES (:union_id, :week, :asked, :answered, :settled)
ON CONFLICT (union_id, week) DO NOTHING RETURNING id;

-- name: weekly_get^
SELECT weekly.id, union_id, unions.name, unions.path, week, asked, answered, settled
FROM weekly JOIN unions ON unions.id = weekly.union_id WHERE weekly.id = :id;

-- name: circular_add_weekly^
INSERT INTO circular (weekly_id, what) VALUES (:weekly_id, 'weekly') RETURNING id;
