-- A comment that an office is asked to look at is a matter: that staff look at a report, and a chair at an appeal, are turns of it.
-- Nothing says by when yet, so nobody looks at these turns by themselves.
INSERT INTO matter_kind VALUES ('moderation');
ALTER TABLE comment ADD COLUMN matter_id BIGINT REFERENCES matter (id);
INSERT INTO matter (kind, union_id, number)
SELECT 'moderation', cases.union_id, 'comment ' || comment.id FROM comment JOIN cases ON cases.id = comment.case_id
WHERE comment.reports > 0 OR comment.appealed_at IS NOT NULL ORDER BY comment.id;
UPDATE comment SET matter_id = (SELECT matter.id FROM matter WHERE matter.number = 'comment ' || comment.id)
WHERE reports > 0 OR appealed_at IS NOT NULL;
UPDATE matter SET number = NULL WHERE kind = 'moderation';
CREATE UNIQUE INDEX comment_matter ON comment (matter_id) WHERE matter_id IS NOT NULL;

INSERT INTO turn (matter_id, number, party, limit_name, days, started_at, due_at)
SELECT matter_id, 1, 'staff', 'report', 0, MIN(comment_report.at), MIN(comment_report.at)
FROM comment JOIN comment_report ON comment_id = comment.id
WHERE reports > 0 AND left_at IS NULL AND hidden_at IS NULL AND taken_back_at IS NULL GROUP BY matter_id;
INSERT INTO turn (matter_id, number, party, limit_name, days, started_at, due_at)
SELECT matter_id, 1, 'chair', 'appeal', 0, appealed_at, appealed_at
FROM comment WHERE appealed_at IS NOT NULL AND judged_by IS NULL
