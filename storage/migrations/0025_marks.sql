-- What stays of somebody who was forgotten: that one press is theirs already, that one ban holds for them. A digest under a
-- key that is not in here says so to nobody but them; no two of one account are alike.
CREATE TABLE mark (
    digest TEXT PRIMARY KEY,
    case_id BIGINT REFERENCES cases (id),
    comment_id BIGINT REFERENCES comment (id),
    CHECK ((case_id IS NULL) <> (comment_id IS NULL))
);
CREATE INDEX mark_case ON mark (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX mark_comment ON mark (comment_id) WHERE comment_id IS NOT NULL;
