-- name: chairs
SELECT DISTINCT person FROM post WHERE role = 'chair' AND until IS NULL ORDER BY person;

-- name: occasion_add^
-- Something that is done once: nothing comes back where it was done before.
INSERT INTO occasion (name, day) VALUES (:name, :day) ON CONFLICT (name, day) DO NOTHING RETURNING name;
