-- 大家议 by subject and by how far it has come: both are looked at in the index, before any case is read.
CREATE INDEX cases_board_sorted ON cases (union_id, published_at, id, category, stage) WHERE published_at IS NOT NULL;
CREATE INDEX cases_wanted_sorted ON cases (union_id, seconds, published_at, id, category, stage) WHERE published_at IS NOT NULL;
DROP INDEX cases_board;
DROP INDEX cases_wanted
