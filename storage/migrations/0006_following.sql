-- Who follows a case (`since`), and who wants to hear no more of it (`muted_at`). Both may be: then they follow in silence.
CREATE TABLE follower (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    since TEXT,
    muted_at TEXT,
    PRIMARY KEY (case_id, person)
);

-- A case with more cards than are marked at once: those of persons up to `cursor` are, the rest follow in batches.
CREATE TABLE card_round (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id),
    cursor BIGINT NOT NULL
);
DROP INDEX case_card_case;
CREATE INDEX case_card_case ON case_card (case_id, person);

-- Whether somebody was told of an event already: asked for each of those who follow.
DROP INDEX outbox_event;
CREATE INDEX outbox_event ON outbox (event_id, person) WHERE event_id IS NOT NULL
