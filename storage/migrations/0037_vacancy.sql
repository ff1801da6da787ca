-- A turn for which nobody is there is told of once: as a warning of its own. What waits for an office is looked at anew.
CREATE INDEX warning_vacant ON warning (matter_id, turn) WHERE rung = 'vacant';
UPDATE turn SET look_at = started_at WHERE ended_at IS NULL AND party IN ('staff', 'assignee', 'chair')
AND matter_id IN (SELECT id FROM matter WHERE kind = 'case');
