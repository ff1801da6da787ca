-- Which case has which term, to find cases that are about the same. Of a case `terms` are all it has, with spaces between: by
-- them they are taken out again. Null: nobody has looked yet.
CREATE TABLE term (
    term TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    PRIMARY KEY (term, case_id)
);
ALTER TABLE cases ADD COLUMN terms TEXT;
CREATE INDEX cases_without_terms ON cases (id) WHERE terms IS NULL
