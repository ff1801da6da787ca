-- What somebody has asked to see, where it takes counting: which screen, with which fields, in the place of which message;
-- 0: as a new one. Of each message the last that was asked.
CREATE TABLE question (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    screen TEXT NOT NULL,
    fields TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    UNIQUE (person, message_id)
);
