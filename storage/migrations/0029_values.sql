-- What one kind of matter alone knows: a value of its form, and no column of its own.
CREATE TABLE form_value (
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (matter_id, field)
);
