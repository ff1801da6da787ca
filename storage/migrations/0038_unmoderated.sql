-- What an office was asked to look at before anybody looked whether it does.
UPDATE turn SET look_at = started_at WHERE ended_at IS NULL AND look_at IS NULL AND matter_id IN (
    SELECT id FROM matter WHERE kind = 'moderation'
);
