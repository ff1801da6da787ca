-- name: opinions_of
-- Of each party those who were asked last; nobody where its newest turn asked nobody.
SELECT party, person, answer, text, at FROM opinion
WHERE case_id = :case_id AND opinion.turn = (
    SELECT MAX(turn) FROM opinion AS later WHERE later.case_id = opinion.case_id AND later.party = opinion.party
) AND opinion.turn >= (
    SELECT COALESCE(MAX(turn.number), 0) FROM turn WHERE turn.matter_id = opinion.case_id AND turn.party = opinion.party
)
ORDER BY party, person;

-- name: opinion_put^
INSERT INTO opinion (case_id, turn, party, person, answer, text, at)
VALUES (:case_id, :turn, :party, :person, CAST(:answer AS TEXT), :text, CAST(:at AS TEXT))
ON CONFLICT (case_id, party, turn, person) DO UPDATE SET answer = excluded.answer, text = excluded.text, at = excluded.at
RETURNING person;

-- name: opinion_turn$
-- The turn in which this party was asked last; null where nobody was.
SELECT MAX(turn) FROM opinion WHERE case_id = :case_id AND party = :party;
