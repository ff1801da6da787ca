-- What colleagues say about a published demand. Nobody is here but voices made for one case each.

-- name: speaker_add$
INSERT INTO speaker (person, case_id) VALUES (:person, :case_id) RETURNING person;

-- name: speaker_get^
SELECT person, case_id, number, heard, told_at FROM speaker WHERE person = :person;

-- name: speaker_number^
-- What they are called, from their first words on.
UPDATE speaker SET number = (
    SELECT COALESCE(MAX(other.number), 0) + 1 FROM speaker AS other WHERE other.case_id = speaker.case_id
)
WHERE person = :person AND number IS NULL RETURNING number;

-- name: speaker_told^
UPDATE speaker SET heard = :upto, told_at = :now WHERE person = :person AND heard < :upto RETURNING person;

-- name: comment_add$
INSERT INTO comment (case_id, person, mark, text, answers, top, at)
VALUES (:case_id, :person, :mark, :text, CAST(:answers AS BIGINT), CAST(:top AS BIGINT), :now) RETURNING id;

-- name: comment_get^
SELECT comment.*, speaker.number, silence.comment_id AS silenced
FROM comment JOIN speaker ON speaker.person = comment.person LEFT JOIN silence ON silence.comment_id = comment.id
WHERE comment.id = :id;

-- name: comment_of_matter^
SELECT comment.*, speaker.number, silence.comment_id AS silenced
FROM comment JOIN speaker ON speaker.person = comment.person LEFT JOIN silence ON silence.comment_id = comment.id
WHERE comment.matter_id = :matter_id;

-- name: comment_set_matter^
UPDATE comment SET matter_id = :matter_id WHERE id = :id RETURNING id;

-- name: comments_of
-- The newest thread first; in it what was said in its order. `answered`: the number of whom a reply answers.
SELECT comment.*, speaker.number, silence.comment_id AS silenced, whom.number AS answered, other.mark AS answered_mark
FROM comment JOIN speaker ON speaker.person = comment.person LEFT JOIN silence ON silence.comment_id = comment.id
LEFT JOIN comment AS other ON other.id = comment.answers LEFT JOIN speaker AS whom ON whom.person = other.person
WHERE comment.case_id = :case_id
ORDER BY COALESCE(comment.top, comment.id) DESC, comment.id LIMIT :most OFFSET :skip;

-- name: comments_count$
-- How many can be read.
SELECT COUNT(*) FROM comment
WHERE case_id = :case_id AND (hidden_at IS NULL OR restored_at IS NOT NULL) AND taken_back_at IS NULL;

-- name: comment_place$
-- How many stand before it.
SELECT COUNT(*) FROM comment WHERE case_id = :case_id
AND (COALESCE(top, id) > :thread OR (COALESCE(top, id) = :thread AND id < :id));

-- name: comments_answering^
-- What was said to somebody since they were last told, up to a comment: how many, and the last of them.
SELECT COUNT(*) AS count, MAX(reply.id) AS latest
FROM comment AS mine JOIN comment AS reply ON reply.answers = mine.id
WHERE mine.person = :person AND reply.person <> :person AND reply.id > :heard AND reply.id <= :upto
AND (reply.hidden_at IS NULL OR reply.restored_at IS NOT NULL) AND reply.taken_back_at IS NULL;

-- name: comment_report_add^
INSERT INTO comment_report (comment_id, person, at) VALUES (:comment_id, :person, :now)
ON CONFLICT (comment_id, person) DO NOTHING RETURNING person;

-- name: comment_reporters
SELECT person FROM comment_report WHERE comment_id = :comment_id ORDER BY person;

-- name: comment_reported^
UPDATE comment SET reports = reports + 1 WHERE id = :id RETURNING reports;

-- name: comment_leave^
UPDATE comment SET left_at = :now WHERE id = :id RETURNING id;

-- name: comment_hide^
UPDATE comment SET hidden_at = :now, hidden_by = :by, reason = :reason WHERE id = :id RETURNING id;

-- name: comment_take_back^
-- Its place stays, and what was answered; its words do not.
UPDATE comment SET text = '', taken_back_at = :now WHERE id = :id RETURNING id;

-- name: comment_appeal^
UPDATE comment SET appealed_at = :now WHERE id = :id RETURNING id;

-- name: comment_judge^
UPDATE comment SET judged_by = :by, upheld_at = CAST(:upheld_at AS TEXT), restored_at = CAST(:restored_at AS TEXT)
WHERE id = :id RETURNING id;

-- name: comment_notice_put^
INSERT INTO comment_notice (comment_id, person, message_id) VALUES (:comment_id, :person, :message_id)
ON CONFLICT (comment_id, person) DO UPDATE SET message_id = excluded.message_id RETURNING person;

-- name: comment_notice_of$
SELECT message_id FROM comment_notice WHERE comment_id = :comment_id AND person = :person;

-- name: comment_notices
SELECT person, message_id FROM comment_notice WHERE comment_id = :comment_id ORDER BY person;

-- name: silence_add^
INSERT INTO silence (comment_id, person, union_id, by, at, until)
VALUES (:comment_id, :person, :union_id, :by, :now, :until) RETURNING comment_id;

-- name: silence_drop^
DELETE FROM silence WHERE comment_id = :comment_id RETURNING person;
