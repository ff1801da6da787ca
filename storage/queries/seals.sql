-- name: sealed_add$
INSERT INTO sealed (field, value, erase_at) VALUES (:field, :value, :erase_at) RETURNING id;

-- name: sealed_bind^
UPDATE sealed SET matter_id = :matter_id, erase_at = :erase_at WHERE id = :id AND matter_id IS NULL RETURNING id;

-- name: sealed_more^
-- Put away beside what there is already.
INSERT INTO sealed (matter_id, field, value, erase_at) VALUES (:matter_id, :field, :value, :erase_at)
ON CONFLICT (matter_id, field) WHERE matter_id IS NOT NULL
DO UPDATE SET value = sealed.value || '、' || excluded.value, erase_at = excluded.erase_at RETURNING id;

-- name: sealed_of$
SELECT value FROM sealed WHERE matter_id = :matter_id AND field = :field;

-- name: sealed_drop^
DELETE FROM sealed WHERE id = :id AND matter_id IS NULL RETURNING id;

-- name: sealed_erase
DELETE FROM sealed WHERE id IN (SELECT id FROM sealed WHERE erase_at <= :now ORDER BY erase_at LIMIT :most) RETURNING id;

-- name: sealed_forget_of_matter
DELETE FROM sealed WHERE matter_id = :matter_id RETURNING id;

-- name: sealed_matters_of
SELECT id FROM cases WHERE submitter = :person AND (
    EXISTS (SELECT 1 FROM sealed WHERE matter_id = cases.id) OR EXISTS (SELECT 1 FROM proof WHERE matter_id = cases.id)
) ORDER BY id;

-- name: seal_looked^
INSERT INTO seal_look (matter_id, field, person, at) VALUES (:matter_id, :field, :person, :now) RETURNING id;

-- name: seal_looks
SELECT field, person, at FROM seal_look WHERE matter_id = :matter_id ORDER BY id;

-- name: proof_add$
INSERT INTO proof (field, file, attempts, erase_at) VALUES (:field, :file, 0, :erase_at) RETURNING id;

-- name: proof_bind^
UPDATE proof SET matter_id = :matter_id, erase_at = :erase_at WHERE id = :id AND matter_id IS NULL RETURNING id;

-- name: proof_of^
SELECT id, matter_id, field, file, attempts, digest FROM proof WHERE matter_id = :matter_id AND field = :field;

-- name: proof_waits^
SELECT id FROM proof WHERE matter_id = :matter_id AND field = :field AND digest IS NULL AND lost_at IS NULL;

-- name: proof_drop
DELETE FROM proof WHERE id = :id AND matter_id IS NULL RETURNING digest;

-- name: proof_next^
SELECT id, matter_id, field, file, attempts, digest FROM proof
WHERE digest IS NULL AND lost_at IS NULL ORDER BY id LIMIT 1;

-- name: proof_attempt$
UPDATE proof SET attempts = attempts + 1 WHERE id = :id RETURNING attempts;

-- name: proof_kept^
-- The handle is of no more use to anybody.
UPDATE proof SET digest = :digest, file = NULL WHERE id = :id RETURNING id;

-- name: proof_lost^
UPDATE proof SET lost_at = :now, file = NULL WHERE id = :id RETURNING id;

-- name: proof_erase
DELETE FROM proof WHERE id IN (SELECT id FROM proof WHERE erase_at <= :now ORDER BY erase_at LIMIT :most)
RETURNING digest;

-- name: proof_forget_of_matter
DELETE FROM proof WHERE matter_id = :matter_id RETURNING digest;

-- name: evidence_add^
INSERT INTO evidence (digest, bytes, ending) VALUES (:digest, :bytes, :ending)
ON CONFLICT (digest) DO NOTHING RETURNING digest;

-- name: evidence_part_add^
INSERT INTO evidence_part (digest, place, content) VALUES (:digest, :place, :content) RETURNING place;

-- name: evidence_ending$
SELECT ending FROM evidence WHERE digest = :digest;

-- name: evidence_parts
SELECT content FROM evidence_part WHERE digest = :digest ORDER BY place;

-- name: evidence_is_held$
SELECT id FROM proof WHERE digest = :digest LIMIT 1;

-- name: evidence_parts_delete
DELETE FROM evidence_part WHERE digest = :digest RETURNING place;

-- name: evidence_delete
DELETE FROM evidence WHERE digest = :digest RETURNING digest;
