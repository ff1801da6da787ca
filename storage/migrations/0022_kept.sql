-- What is handed in past an office is kept from it: from which unions is sealed, and was settled on that day, whatever
-- becomes of its author's membership. Read by identity.sql alone.
ALTER TABLE cases ADD COLUMN kept_at TEXT;
CREATE INDEX cases_kept ON cases (union_id, stage, assignee) WHERE kept_at IS NOT NULL AND closed_at IS NULL;
CREATE TABLE kept_from (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    day_begins TEXT NOT NULL,
    day_ends TEXT NOT NULL,
    PRIMARY KEY (case_id, union_id)
);
-- Whoever has a post there or below, or had one on that day.
CREATE VIEW barred AS
SELECT kept_from.case_id, post.person FROM kept_from JOIN unions AS kept ON kept.id = kept_from.union_id
JOIN unions AS seat ON substr(seat.path, 1, length(kept.path)) = kept.path
JOIN post ON post.union_id = seat.id
WHERE post.until IS NULL OR (post.since < kept_from.day_ends AND post.until >= kept_from.day_begins);

INSERT INTO kept_from (case_id, union_id, day_begins, day_ends)
SELECT cases.id, below.id, cases.submitted_at, cases.submitted_at
FROM cases JOIN unions AS given ON given.id = cases.union_id JOIN identity AS voice ON voice.person = cases.submitter
LEFT JOIN member ON member.person = COALESCE(voice.owner, voice.person)
JOIN unions AS home ON home.id = COALESCE(voice.home, member.union_id)
JOIN unions AS below ON substr(home.path, 1, length(below.path)) = below.path
WHERE length(below.path) > length(given.path) AND substr(below.path, 1, length(given.path)) = given.path
AND (cases.anonymous_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id WHERE post.role = 'staff'
    AND substr(home.path, 1, length(seat.path)) = seat.path AND length(seat.path) > length(given.path)
))
AND (cases.kind = 'demand' OR EXISTS (SELECT 1 FROM event WHERE event.case_id = cases.id AND event.action = 'champion'));
UPDATE cases SET kept_at = submitted_at WHERE id IN (SELECT case_id FROM kept_from);

-- What of it stands on the board goes off it: its author was told that their own union would not read it. They are asked anew.
-- Of what representatives have taken up the words stay: they are all that those read of it.
INSERT INTO event (case_id, at, action, party, target, text, changes)
SELECT cases.id, (SELECT MAX(at) FROM event), 'hide', 'system', cases.stage, '',
'{"promise_due": "' || cases.promise_due || '", "offered_at": null, "published_at": null' || CASE WHEN kind = 'demand' THEN ', "title": "", "summary": ""}' ELSE '}' END
FROM cases WHERE kept_at IS NOT NULL AND (published_at IS NOT NULL OR offered_at IS NOT NULL);
UPDATE cases SET offered_at = NULL, published_at = NULL, title = CASE WHEN kind = 'demand' THEN '' ELSE title END,
summary = CASE WHEN kind = 'demand' THEN '' ELSE summary END, version = version + 1
WHERE kept_at IS NOT NULL AND (published_at IS NOT NULL OR offered_at IS NOT NULL);
INSERT INTO announcement (event_id, audience, kind) SELECT id, 'submitter', 'tell' FROM event WHERE action = 'hide' AND party = 'system';
UPDATE case_card SET wanted = wanted + 1
WHERE case_id IN (SELECT case_id FROM event WHERE action = 'hide' AND party = 'system')
