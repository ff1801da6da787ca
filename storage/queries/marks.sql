-- name: mark_add^
INSERT INTO mark (digest, case_id, comment_id)
VALUES (:digest, CAST(:case_id AS BIGINT), CAST(:comment_id AS BIGINT)) ON CONFLICT (digest) DO NOTHING RETURNING digest;

-- name: mark_take^
DELETE FROM mark WHERE digest = :digest RETURNING digest;

-- name: mark_get$
SELECT digest FROM mark WHERE digest = :digest;

-- name: marked_bans
-- Of which comments of a case somebody who was forgotten may not speak, and until when.
SELECT silence.comment_id, silence.until FROM mark JOIN silence ON silence.comment_id = mark.comment_id
JOIN comment ON comment.id = silence.comment_id WHERE comment.case_id = :case_id AND silence.until > :now
ORDER BY silence.comment_id;

-- name: seconds_pressed
-- The open cases that somebody has said they need too.
SELECT second.case_id FROM second JOIN cases ON cases.id = second.case_id
WHERE second.person = :person AND cases.closed_at IS NULL ORDER BY second.case_id;

-- name: marks_over
-- Of cases that were closed before that, and of bans that were over or lifted.
DELETE FROM mark WHERE digest IN (
    SELECT mark.digest FROM mark LEFT JOIN cases ON cases.id = mark.case_id
    LEFT JOIN silence ON silence.comment_id = mark.comment_id
    WHERE cases.closed_at < :before OR silence.until < :before OR (mark.case_id IS NULL AND silence.comment_id IS NULL)
    ORDER BY mark.digest LIMIT :most
) RETURNING digest;
