-- name: toy_add$
INSERT INTO toy (person, name, place, lent_at) VALUES (:person, :name, :place, :lent_at) RETURNING id;

-- name: toys_of
SELECT name FROM toy WHERE person = :person ORDER BY id;

-- name: toy_take_back
DELETE FROM toy WHERE id = :id AND person = :person RETURNING id;

-- name: toys_uncounted
SELECT person, COUNT(*) AS toys FROM toy WHERE counted IS NULL OR counted < :day GROUP BY person ORDER BY person;

-- name: toys_counted
UPDATE toy SET counted = :day WHERE person = :person RETURNING id;

-- name: toys_over
DELETE FROM toy WHERE id IN (SELECT id FROM toy WHERE lent_at < :before ORDER BY id LIMIT :most) RETURNING id;

-- name: toys_forget
DELETE FROM toy WHERE person = :person RETURNING id;
