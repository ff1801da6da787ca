-- The errands that go on again where a decision was taken back, by their numbers.
ALTER TABLE event ADD COLUMN resumes TEXT;
