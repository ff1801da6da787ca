-- When the scheduler looked last, as long as the date was believed: a start tells by it how long nobody has looked.
CREATE TABLE tick (id BIGINT PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL);
