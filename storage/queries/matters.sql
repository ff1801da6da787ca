-- name: matter_add$
INSERT INTO matter (kind, union_id, number) VALUES (:kind, :union_id, CAST(:number AS TEXT)) RETURNING id;
