-- Who was called to what by name, and how it ended: exactly one ending of each that is over. `part`: of a case the number of the
-- turn or errand; `party`: as what. What somebody was asked by name has its call beside their answer, in `opinion`.
CREATE TABLE call (
    id {identity},
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    part BIGINT NOT NULL,
    party TEXT NOT NULL,
    person BIGINT NOT NULL REFERENCES identity (person),
    called_at TEXT NOT NULL,
    due_at TEXT,
    ended_at TEXT,
    ending TEXT CHECK (ending IN ('in_time', 'late', 'present', 'excused', 'absent', 'left_out', 'left_office')),
    reason TEXT NOT NULL DEFAULT '',
    ended_by BIGINT REFERENCES identity (person),
    CHECK ((ended_at IS NULL) = (ending IS NULL))
);
CREATE UNIQUE INDEX call_running ON call (matter_id, part, party, person) WHERE ended_at IS NULL;
CREATE INDEX call_person ON call (person, ended_at);

-- What somebody has to do is asked of `asked`.
DROP INDEX turn_person;

-- Null, `called_at`: who said something unasked, was only told that they might, or rates.
ALTER TABLE opinion ADD COLUMN called_at TEXT;
ALTER TABLE opinion ADD COLUMN due_at TEXT;
ALTER TABLE opinion ADD COLUMN ended_at TEXT;
ALTER TABLE opinion ADD COLUMN ending TEXT CHECK (
    (ended_at IS NULL) = (ending IS NULL)
    AND ending IN ('in_time', 'late', 'present', 'excused', 'absent', 'left_out', 'left_office')
);
ALTER TABLE opinion ADD COLUMN ending_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE opinion ADD COLUMN ended_by BIGINT REFERENCES identity (person);
CREATE INDEX opinion_called ON opinion (person, ended_at) WHERE called_at IS NOT NULL;

-- Everybody who was called, and nobody else. What they said is not in here: of a vote that nobody may read not even whether.
CREATE VIEW asked AS
SELECT matter_id, part, party, person, called_at, due_at, ended_at, ending, reason, ended_by FROM call
UNION ALL
SELECT case_id, turn, party, person, called_at, due_at, ended_at, ending, ending_reason, ended_by FROM opinion
WHERE called_at IS NOT NULL;

-- Why somebody gave way.
ALTER TABLE event ADD COLUMN cause TEXT CHECK (cause IN ('away', 'left'));

-- What stands. Who was asked by name, as the history says: since they were first asked in that turn.
UPDATE opinion SET due_at = turn.due_at, called_at = (
    SELECT MIN(event.at) FROM event WHERE event.case_id = turn.matter_id
    AND event.at >= turn.started_at AND event.at <= COALESCE(turn.ended_at, event.at)
    AND event.opinions LIKE '%["' || opinion.party || '", ' || CAST(opinion.person AS TEXT) || ', null%'
) FROM turn
WHERE turn.matter_id = opinion.case_id AND turn.number = opinion.turn AND turn.party = opinion.party
AND opinion.party IN ('cosigner', 'representative', 'supervisor', 'inquirer');
UPDATE opinion SET due_at = NULL WHERE called_at IS NULL;

-- Who left their post while it ran.
UPDATE opinion SET ended_at = opinion.at, ending = 'left_office' FROM turn
WHERE turn.matter_id = opinion.case_id AND turn.number = opinion.turn AND called_at IS NOT NULL AND answer = 'gone'
AND opinion.at <= COALESCE(turn.ended_at, opinion.at) AND EXISTS (
    SELECT 1 FROM event WHERE event.case_id = opinion.case_id AND event.action = 'excuse' AND event.at = opinion.at
    AND event.opinions LIKE '%["' || opinion.party || '", ' || CAST(opinion.person AS TEXT) || ', "gone"%'
);

-- Of a vote on a case without a name nobody reads who has voted: when it ends all calls to it end alike.
UPDATE opinion SET ended_at = turn.ended_at, ending = 'left_out', ending_reason = 'secret'
FROM turn JOIN cases ON cases.id = turn.matter_id
WHERE turn.matter_id = opinion.case_id AND turn.number = opinion.turn AND turn.ended_at IS NOT NULL
AND called_at IS NOT NULL AND opinion.ended_at IS NULL AND opinion.party = 'representative' AND cases.anonymous_at IS NOT NULL;

-- Who answered: with their first word.
UPDATE opinion SET ended_at = said.at, ending = CASE WHEN said.at <= opinion.due_at THEN 'in_time' ELSE 'late' END,
ended_by = opinion.person
FROM (
    SELECT own.case_id, own.party, own.turn, own.person, MIN(event.at) AS at FROM opinion AS own
    JOIN cases ON cases.id = own.case_id
    JOIN turn ON turn.matter_id = own.case_id AND turn.number = own.turn
    JOIN event ON event.case_id = own.case_id AND event.at >= own.called_at
    AND event.at <= COALESCE(turn.ended_at, event.at)
    AND event.opinions LIKE '%["' || own.party || '", ' || CAST(own.person AS TEXT) || ', "%'
    AND event.opinions NOT LIKE '%["' || own.party || '", ' || CAST(own.person AS TEXT) || ', "gone"%'
    WHERE own.called_at IS NOT NULL AND own.ended_at IS NULL
    AND (own.party <> 'representative' OR cases.anonymous_at IS NULL)
    GROUP BY own.case_id, own.party, own.turn, own.person
) AS said
WHERE said.case_id = opinion.case_id AND said.party = opinion.party AND said.turn = opinion.turn
AND said.person = opinion.person;

-- Who had not when it ended: others were sooner, or its time was over. Nobody has to join an inquiry.
UPDATE opinion SET ended_at = past.at,
ending = CASE WHEN past.at > opinion.due_at AND opinion.party <> 'inquirer' THEN 'absent' ELSE 'left_out' END,
ending_reason = CASE WHEN past.at > opinion.due_at AND opinion.party <> 'inquirer' THEN '' ELSE 'overtaken' END
FROM (
    SELECT own.case_id, own.party, own.turn, own.person,
    CASE WHEN own.answer = 'gone' AND own.at <= COALESCE(turn.ended_at, own.at) THEN own.at ELSE turn.ended_at END AS at
    FROM opinion AS own JOIN turn ON turn.matter_id = own.case_id AND turn.number = own.turn
    WHERE own.called_at IS NOT NULL AND own.ended_at IS NULL
) AS past
WHERE past.at IS NOT NULL AND past.case_id = opinion.case_id AND past.party = opinion.party
AND past.turn = opinion.turn AND past.person = opinion.person;

-- Whose turns and errands run by name. Those that are over are not told: who held them stands in no table.
INSERT INTO call (matter_id, part, party, person, called_at, due_at)
SELECT cases.id, turn.number, turn.party, cases.assignee, turn.started_at, turn.due_at
FROM turn JOIN cases ON cases.id = turn.matter_id
WHERE turn.ended_at IS NULL AND turn.party = 'assignee' AND cases.assignee IS NOT NULL
UNION ALL
SELECT cases.id, turn.number, turn.party, cases.lead, turn.started_at, turn.due_at
FROM turn JOIN cases ON cases.id = turn.matter_id
WHERE turn.ended_at IS NULL AND turn.party = 'lead' AND cases.lead IS NOT NULL
UNION ALL
SELECT turn.matter_id, turn.number, turn.party, turn.person, turn.started_at, turn.due_at
FROM turn WHERE turn.ended_at IS NULL AND turn.party = 'helper' AND turn.person IS NOT NULL
