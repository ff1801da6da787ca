-- How many came in within a week is asked each week, and whenever a chair looks.
CREATE INDEX cases_submitted ON cases (submitted_at)
