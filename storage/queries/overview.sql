-- What a chair sees of the unions that their posts reach. `colour`: the highest warning on the turn that runs.

-- name: overview_counts^
SELECT COUNT(CASE WHEN stage = 'submission' THEN 1 END) AS waiting,
COUNT(CASE WHEN stage = 'handling' THEN 1 END) AS handling,
COUNT(CASE WHEN colour = 'yellow' THEN 1 END) AS yellow, COUNT(CASE WHEN colour = 'red' THEN 1 END) AS red
FROM (
    SELECT cases.stage, (
        SELECT MIN(rung) FROM warning
        WHERE warning.case_id = cases.id AND warning.turn = cases.turn AND rung IN ('yellow', 'red')
    ) AS colour
    FROM unions AS place JOIN cases ON cases.union_id = place.id AND cases.closed_at IS NULL
    WHERE EXISTS (
        SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
        WHERE post.person = :person AND post.role = 'chair' AND post.until IS NULL
        AND substr(place.path, 1, length(seat.path)) = seat.path
    )
) AS open_case;

-- name: overview_cases
SELECT id FROM (
    SELECT cases.id, cases.stage, turn.due_at, (
        SELECT MIN(rung) FROM warning
        WHERE warning.case_id = cases.id AND warning.turn = cases.turn AND rung IN ('yellow', 'red')
    ) AS colour
    FROM unions AS place JOIN cases ON cases.union_id = place.id AND cases.closed_at IS NULL
    JOIN turn ON turn.case_id = cases.id AND turn.number = cases.turn
    WHERE EXISTS (
        SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
        WHERE post.person = :person AND post.role = 'chair' AND post.until IS NULL
        AND substr(place.path, 1, length(seat.path)) = seat.path
    )
) AS open_case
WHERE stage = CAST(:stage AS TEXT) OR colour = CAST(:colour AS TEXT)
ORDER BY due_at, id LIMIT :most OFFSET :skip;

-- name: overview_ended^
-- Of what was resolved since then: how many, rated, and rated well.
SELECT COUNT(*) AS closed, COUNT(rating) AS rated, COUNT(CASE WHEN rating <> 'dissatisfied' THEN 1 END) AS satisfied
FROM cases JOIN unions AS place ON place.id = cases.union_id
WHERE cases.closed_at >= :since AND outcome IN ('rated', 'unrated') AND EXISTS (
    SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
    WHERE post.person = :person AND post.role = 'chair' AND post.until IS NULL
    AND substr(place.path, 1, length(seat.path)) = seat.path
);

-- name: overview_ended_cases
SELECT cases.id FROM cases JOIN unions AS place ON place.id = cases.union_id
WHERE cases.closed_at >= :since AND outcome IN ('rated', 'unrated') AND EXISTS (
    SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
    WHERE post.person = :person AND post.role = 'chair' AND post.until IS NULL
    AND substr(place.path, 1, length(seat.path)) = seat.path
)
ORDER BY cases.closed_at DESC, cases.id LIMIT :most OFFSET :skip;

-- name: chairs
SELECT DISTINCT person FROM post WHERE role = 'chair' AND until IS NULL ORDER BY person;

-- name: occasion_add^
-- Something that is done once: nothing comes back where it was done before.
INSERT INTO occasion (name, day) VALUES (:name, :day) ON CONFLICT (name, day) DO NOTHING RETURNING name;
