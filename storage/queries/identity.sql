-- The only file that reads the sealed table.

-- name: identity_by_chat^
SELECT person, name, language, unreachable_at FROM identity WHERE chat_id = :chat_id;

-- name: identity_add$
-- Whoever writes before the farewell has come to them is somebody new, as if it had.
INSERT INTO identity (chat_id, name, language) VALUES (:chat_id, :name, :language)
ON CONFLICT (chat_id) DO UPDATE SET name = excluded.name, language = excluded.language RETURNING person;

-- name: identity_add_pseudonym$
INSERT INTO identity (owner) VALUES (:owner) RETURNING person;

-- name: identity_nobody$
-- The owner of every voice without an account: a chat that Telegram has not, and that is never reached.
INSERT INTO identity (chat_id, name, unreachable_at) VALUES (0, '', :now)
ON CONFLICT (chat_id) DO UPDATE SET chat_id = excluded.chat_id RETURNING person;

-- name: identity_add_unheld$
-- A voice without an account: of somebody with a name, or of one who gave none.
INSERT INTO identity (owner, name) VALUES (:owner, CAST(:name AS TEXT)) RETURNING person;

-- name: identity_take_up^
-- A voice that nobody has becomes one of this account's.
UPDATE identity SET owner = :account WHERE person = :person AND owner IN (
    SELECT person FROM identity WHERE chat_id = 0
) RETURNING person;

-- name: identity_give_up_chat^
-- An account becomes a voice of another one.
UPDATE identity SET owner = :owner, chat_id = NULL,
home = COALESCE(home, (SELECT union_id FROM member WHERE member.person = identity.person)) WHERE person = :person AND owner IS NULL RETURNING person;

-- name: identity_sit_down^
-- A voice has this chat for its own.
UPDATE identity SET chat_id = :chat_id, owner = NULL, home = NULL, unreachable_at = NULL WHERE person = :person RETURNING person;

-- name: identity_voices_follow
UPDATE identity SET before = owner, owner = :person WHERE owner = :other RETURNING person;

-- name: identity_voices_back
UPDATE identity SET owner = before, before = NULL WHERE owner = :person AND before = :other RETURNING person;

-- name: identity_home$
-- To which union an account belonged that is a voice of another one now.
SELECT home FROM identity WHERE person = :person;

-- name: identity_forget_cards
-- Numbers of messages are good in one chat only: what an account's voices have in theirs is not edited from elsewhere.
UPDATE card SET message_id = NULL, shown = 0 WHERE message_id IS NOT NULL AND person IN (
    SELECT person FROM identity WHERE person = :person OR owner = :person
) RETURNING person;

-- name: identity_forget_references
DELETE FROM reference WHERE person IN (
    SELECT person FROM identity WHERE person = :person OR owner = :person
) RETURNING person;

-- name: identity_rename^
UPDATE identity SET name = :name WHERE person = :person RETURNING person;

-- name: identity_set_language^
UPDATE identity SET language = :language WHERE person = :person RETURNING person;

-- name: identity_set_unreachable^
UPDATE identity SET unreachable_at = CAST(:since AS TEXT) WHERE chat_id = :chat_id RETURNING person;

-- name: identity_unreachable$
-- How many accounts cannot be written to.
SELECT COUNT(*) FROM identity WHERE unreachable_at IS NOT NULL AND chat_id <> 0;

-- name: identity_set_rest^
UPDATE identity SET rest_from = :start, rest_until = :until WHERE person = :person RETURNING person;

-- name: identity_set_duty^
UPDATE identity SET on_duty_at = CAST(:since AS TEXT) WHERE person = :person RETURNING person;

-- name: identity_set_away^
UPDATE identity SET away_until = CAST(:until AS TEXT) WHERE person = :person RETURNING person;

-- name: identity_handed$
-- How many demands an account has handed in on a day, under whichever of its voices.
SELECT handed FROM identity WHERE person = :person AND handed_on = :day;

-- name: identity_hand_in^
UPDATE identity SET handed = CASE WHEN handed_on = :day THEN handed + 1 ELSE 1 END, handed_on = :day
WHERE person = :person RETURNING person;

-- name: identity_forget_handed
UPDATE identity SET handed = NULL, handed_on = NULL WHERE handed_on < :day RETURNING person;

-- name: identity_away^
SELECT away_until FROM identity WHERE person = :person;

-- name: identity_come_back
UPDATE identity SET away_until = NULL WHERE away_until <= :now RETURNING person;

-- name: identity_calls_of_the_absent
-- Cases that wait for staff who cannot be reached, are away until after it is due, or are not staff of that case any more;
-- or who have a new post since then, where it is kept from. The latter is no cause that anybody may read.
SELECT case_id, MAX(cause) AS cause FROM (
    SELECT asked.matter_id AS case_id, absent.cause FROM (
        SELECT DISTINCT post.person, gone.unreachable_at, gone.away_until,
        CASE WHEN NOT EXISTS (
            SELECT 1 FROM post AS held WHERE held.person = post.person AND held.role = 'staff' AND held.until IS NULL
        ) THEN 'left' ELSE 'away' END AS cause
        FROM post JOIN identity AS gone ON gone.person = post.person WHERE post.role = 'staff'
    ) AS absent CROSS JOIN asked CROSS JOIN cases
    WHERE (absent.unreachable_at IS NOT NULL OR absent.away_until IS NOT NULL OR absent.cause = 'left')
    AND asked.person = absent.person AND asked.ended_at IS NULL AND asked.party = 'assignee'
    AND cases.id = asked.matter_id AND cases.turn = asked.part
    AND (absent.unreachable_at IS NOT NULL OR absent.cause = 'left' OR absent.away_until >= asked.due_at)
    UNION
    SELECT cases.id, 'left' FROM post CROSS JOIN asked CROSS JOIN cases CROSS JOIN unions AS place
    WHERE post.role = 'staff' AND post.until IS NOT NULL
    AND asked.person = post.person AND asked.ended_at IS NULL AND asked.party = 'assignee'
    AND cases.id = asked.matter_id AND cases.turn = asked.part AND place.id = cases.union_id AND NOT EXISTS (
        SELECT 1 FROM post AS held JOIN unions AS seat ON seat.id = held.union_id
        WHERE held.person = asked.person AND held.role = 'staff' AND held.until IS NULL
        AND substr(place.path, 1, length(seat.path)) = seat.path
    )
    UNION
    SELECT cases.id, NULL FROM asked CROSS JOIN cases
    WHERE asked.person IN (SELECT person FROM post WHERE until IS NULL) AND asked.ended_at IS NULL
    AND asked.party = 'assignee' AND cases.id = asked.matter_id AND cases.turn = asked.part
    AND EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = asked.person)
    AND EXISTS (
        SELECT 1 FROM post WHERE post.person = asked.person AND post.until IS NULL AND post.since > asked.called_at
    )
) AS waiting GROUP BY case_id ORDER BY case_id;

-- name: identity_move^
UPDATE identity SET chat_id = :new_chat_id WHERE chat_id = :chat_id RETURNING person;

-- name: identity_pseudonyms
SELECT person FROM identity WHERE owner = :person;

-- name: identity_get
-- Voices, and the account that speaks with each: where a message to it goes, for the sender, at the time of sending.
-- A voice with which nobody speaks any more has no account, and counts as out of reach. One that has an owner and no name
-- is a pseudonym; whoever is forgotten has an empty name.
SELECT voice.person, account.chat_id, account.language, account.unreachable_at, account.rest_from, account.rest_until,
account.on_duty_at, voice.name, voice.owner,
CASE WHEN voice.owner IS NOT NULL AND COALESCE(voice.name, '') = '' THEN 1 ELSE 0 END AS pseudonym,
CASE WHEN voice.owner = voice.person AND voice.name = '' THEN 1 ELSE 0 END AS forgotten,
CASE WHEN EXISTS (
    SELECT 1 FROM member CROSS JOIN post CROSS JOIN identity AS officer
    WHERE member.person = voice.person AND member.verified_at IS NULL
    AND post.union_id = member.union_id AND post.until IS NULL AND post.person <> member.person
    AND officer.person = post.person AND officer.name = voice.name AND voice.name <> ''
) THEN 1 ELSE 0 END AS namesake
FROM json_each(:persons) AS asked CROSS JOIN identity AS voice
JOIN identity AS account ON account.person = COALESCE(voice.owner, voice.person)
WHERE voice.person = CAST(asked.key AS BIGINT);

-- name: identity_unsealings_of
-- The newest in a union and all below it, before a number, but for cases that are kept from whoever reads. Path '' is
-- everything there is.
SELECT unsealing.*, cases.number, asked.due_at, waiting.due_at AS opens_at FROM unsealing
JOIN cases ON cases.id = unsealing.case_id JOIN unions ON unions.id = cases.union_id
JOIN turn AS asked ON asked.matter_id = unsealing.matter_id AND asked.number = 1
LEFT JOIN turn AS waiting ON waiting.matter_id = unsealing.matter_id AND waiting.number = 2
WHERE substr(unions.path, 1, length(:path)) = :path AND unsealing.id < :before
AND NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = :reader)
ORDER BY unsealing.id DESC LIMIT :most;

-- name: identity_unsealed$
-- Who handed a case in, for the two who have both said that they must know, once it is open, and for nobody else.
SELECT account.name FROM unsealing JOIN cases ON cases.id = unsealing.case_id
JOIN identity AS voice ON voice.person = cases.submitter JOIN identity AS account ON account.person = voice.owner
WHERE unsealing.id = :id AND opened_at IS NOT NULL AND nameless_at IS NULL AND objected_at IS NULL
AND (asked_by = :reader OR agreed_by = :reader);

-- name: identity_not_told
-- Of which unsealings this account has not been told.
SELECT unsealing.id, case_id, voice.person FROM identity AS voice JOIN cases ON cases.submitter = voice.person
JOIN unsealing ON unsealing.case_id = cases.id
WHERE voice.owner = :person AND opened_at IS NOT NULL AND nameless_at IS NULL AND told_at IS NULL ORDER BY unsealing.id;

-- name: identity_conversation^
-- The conversation that is awake with this account, in whichever of its voices.
SELECT conversation.person, flow, step, data
FROM identity AS voice JOIN conversation ON conversation.person = voice.person AND place = :place
WHERE (voice.person = :person OR voice.owner = :person) AND asleep_at IS NULL
ORDER BY changed_at DESC LIMIT 1;

-- name: identity_conversation_in^
-- The conversation with this account in one flow, awake or asleep.
SELECT conversation.person, flow, step, data
FROM identity AS voice JOIN conversation ON conversation.person = voice.person AND place = :place
WHERE (voice.person = :person OR voice.owner = :person) AND flow = :flow
ORDER BY changed_at DESC LIMIT 1;

-- name: identity_reference^
-- Which case a message in this account's chat is about.
SELECT reference.person, matter_id, event_id
FROM identity AS voice JOIN reference ON reference.person = voice.person AND message_id = :message_id
JOIN cases ON cases.id = matter_id
WHERE voice.person = :person OR voice.owner = :person
LIMIT 1;

-- name: identity_talk_of_message$
-- Which talk a message in this account's chat belongs to.
SELECT talk.id FROM identity AS voice JOIN reference ON reference.person = voice.person AND message_id = :message_id
JOIN talk ON talk.matter_id = reference.matter_id
WHERE voice.person = :person OR voice.owner = :person
LIMIT 1;

-- name: identity_talk_with$
-- The talk of this account with a representative, under its own name or under another.
SELECT talk.id FROM identity AS voice JOIN talk ON talk.worker = voice.person AND representative = :representative
WHERE (voice.person = :person OR voice.owner = :person)
AND CASE WHEN anonymous_at IS NULL THEN 0 ELSE 1 END = CAST(:anonymous AS BIGINT)
ORDER BY talk.id LIMIT 1;

-- name: identity_talks_since
-- The talks of this account, on either side, in which something was said since then: the latest first.
SELECT talk.id, touched_at FROM identity AS voice JOIN talk ON talk.worker = voice.person
WHERE (voice.person = :person OR voice.owner = :person) AND touched_at >= :since AND closed_at IS NULL
UNION
SELECT id, touched_at FROM talk WHERE representative = :person AND touched_at >= :since AND closed_at IS NULL
ORDER BY touched_at DESC, id LIMIT :most;

-- name: identity_represented_by
-- Representatives of this person's union and of those above it, who can be reached: how far down the tree, whether they
-- are away, and whether the two are in one contact group of the roster.
SELECT DISTINCT post.person, seat.id AS union_id, seat.name AS union_name, length(seat.path) AS depth,
holder.name, CASE WHEN holder.away_until IS NULL THEN 0 ELSE 1 END AS away,
CASE WHEN EXISTS (
    SELECT 1 FROM roster AS mine JOIN roster AS theirs
    ON theirs.union_id = mine.union_id AND theirs.contact_group = mine.contact_group
    WHERE mine.person = :person AND theirs.person = post.person AND mine.contact_group <> ''
    AND mine.left_at IS NULL AND theirs.left_at IS NULL
) THEN 0 ELSE 1 END AS other_group
FROM member JOIN unions AS home ON home.id = member.union_id
JOIN unions AS seat ON substr(home.path, 1, length(seat.path)) = seat.path
JOIN post ON post.union_id = seat.id AND post.role = 'representative' AND post.until IS NULL
JOIN identity AS holder ON holder.person = post.person
WHERE member.person = :person AND post.person <> :person AND holder.unreachable_at IS NULL
ORDER BY depth DESC, other_group, away, post.person;

-- name: identity_own_cases
-- The cases this account handed in or leads, newest first.
SELECT cases.id FROM identity AS voice JOIN cases ON cases.submitter = voice.person
WHERE voice.person = :person OR voice.owner = :person
UNION SELECT id FROM cases WHERE lead = :person
ORDER BY id DESC LIMIT :most OFFSET :skip;

-- name: identity_own_open_cases
-- Those of them that are not closed; first those that wait for words of theirs.
SELECT id FROM (
    SELECT cases.id, cases.paused_at FROM identity AS voice JOIN cases ON cases.submitter = voice.person
    WHERE (voice.person = :person OR voice.owner = :person) AND cases.stage <> 'closed'
    UNION SELECT id, paused_at FROM cases WHERE lead = :person AND stage <> 'closed'
) AS own ORDER BY paused_at IS NULL, id DESC LIMIT :most OFFSET :skip;

-- name: identity_office_holders
-- Who holds a role in the union or above it, other than those who may not act: how far down the tree, and whether absent.
-- May not act: whoever the case belongs to, and one more, such as whoever handled it, whatever their voice. Whose it is
-- under a pseudonym holds their post like everybody else: who is left out is named by that.
SELECT DISTINCT post.person, length(seat.path) AS depth,
holder.unreachable_at IS NOT NULL OR holder.away_until IS NOT NULL AS absent,
holder.unreachable_at IS NOT NULL AS gone, holder.away_until
FROM post JOIN unions AS seat ON seat.id = post.union_id
JOIN unions AS place ON place.id = :union_id
JOIN identity AS holder ON holder.person = post.person
WHERE post.role = :role AND post.until IS NULL
AND substr(place.path, 1, length(seat.path)) = seat.path
AND post.person NOT IN (
    SELECT COALESCE(voice.owner, voice.person) FROM (
        SELECT submitter AS person, 1 AS openly FROM cases WHERE id = CAST(:case_id AS BIGINT)
        UNION ALL
        SELECT lead, 0 FROM cases WHERE id = CAST(:case_id AS BIGINT)
        UNION ALL
        SELECT person, 1 FROM opinion
        WHERE case_id = CAST(:case_id AS BIGINT) AND party = 'companion' AND answer = 'yes'
        UNION ALL
        SELECT CAST(:besides AS BIGINT), 0
    ) AS own CROSS JOIN identity AS voice WHERE voice.person = own.person
    AND (own.openly = 0 OR voice.owner IS NULL OR COALESCE(voice.name, '') <> '')
)
AND NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = CAST(:case_id AS BIGINT) AND barred.person = post.person)
ORDER BY post.person;

-- name: identity_watch
-- Who holds an office in the union or above it, or in a root where no union is known: where, whether they are on duty, away,
-- gone. Not from whom the matter is kept, nor whose voice that is which was made for a call of its own.
SELECT post.person, post.role, seat.path, holder.on_duty_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM rota WHERE rota.person = post.person AND rota.union_id = post.union_id AND rota.begins_at <= :now AND rota.ends_at > :now
) AS on_duty, holder.away_until IS NOT NULL AS away, holder.unreachable_at IS NOT NULL AS gone
FROM post JOIN unions AS seat ON seat.id = post.union_id JOIN identity AS holder ON holder.person = post.person
WHERE post.role IN ('staff', 'chair', 'admin') AND post.until IS NULL AND (
    (CAST(:union_id AS BIGINT) IS NULL AND seat.parent_id IS NULL)
    OR EXISTS (SELECT 1 FROM unions AS place WHERE place.id = :union_id AND substr(place.path, 1, length(seat.path)) = seat.path)
)
AND NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = CAST(:matter_id AS BIGINT) AND barred.person = post.person)
AND NOT EXISTS (SELECT 1 FROM identity AS voice WHERE voice.person = CAST(:besides AS BIGINT) AND voice.owner = post.person)
ORDER BY post.person;

-- name: identity_carers
-- Who is trained, there or above, as long as they are of the staff that they were marked with: never who chairs or
-- administers anything, nor who belongs to, or holds a post in, the enterprise `own`.
SELECT carer.person, 'staff' AS role, seat.path, holder.on_duty_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM rota WHERE rota.person = carer.person AND rota.union_id = carer.union_id AND rota.begins_at <= :now AND rota.ends_at > :now
) AS on_duty, holder.away_until IS NOT NULL AS away, holder.unreachable_at IS NOT NULL AS gone
FROM carer JOIN unions AS seat ON seat.id = carer.union_id JOIN identity AS holder ON holder.person = carer.person
WHERE (
    (CAST(:union_id AS BIGINT) IS NULL AND seat.parent_id IS NULL)
    OR EXISTS (SELECT 1 FROM unions AS place WHERE place.id = :union_id AND substr(place.path, 1, length(seat.path)) = seat.path)
)
AND EXISTS (
    SELECT 1 FROM post WHERE post.person = carer.person AND post.union_id = carer.union_id
    AND post.role = 'staff' AND post.until IS NULL
)
AND NOT EXISTS (
    SELECT 1 FROM post JOIN unions AS place ON place.id = post.union_id
    WHERE post.person = carer.person AND post.until IS NULL AND (
        post.role IN ('chair', 'admin') OR substr(place.path, 1, length(CAST(:own AS TEXT))) = CAST(:own AS TEXT)
    )
)
AND NOT EXISTS (
    SELECT 1 FROM member JOIN unions AS place ON place.id = member.union_id
    WHERE member.person = carer.person AND substr(place.path, 1, length(CAST(:own AS TEXT))) = CAST(:own AS TEXT)
)
AND NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = CAST(:matter_id AS BIGINT) AND barred.person = carer.person)
AND NOT EXISTS (SELECT 1 FROM identity AS voice WHERE voice.person = CAST(:besides AS BIGINT) AND voice.owner = carer.person)
ORDER BY carer.person;

-- name: identity_representatives
-- Not whoever openly has the voice `except_person`; whoever has it as a pseudonym is asked like everybody else.
SELECT DISTINCT post.person FROM unions AS place
JOIN unions AS seat ON substr(seat.path, 1, length(place.path)) = place.path
JOIN post ON post.union_id = seat.id AND post.role = 'representative' AND post.until IS NULL
JOIN identity AS holder ON holder.person = post.person
WHERE place.id = :union_id AND holder.unreachable_at IS NULL AND holder.away_until IS NULL
AND post.person NOT IN (
    SELECT COALESCE(owner, person) FROM identity WHERE person = COALESCE(CAST(:except_person AS BIGINT), 0)
    AND (owner IS NULL OR COALESCE(name, '') <> '')
)
ORDER BY post.person;

-- name: identity_votes^
-- What was voted in this turn, or in the newest, as far as it counts: whose case it is under a pseudonym has been asked, and is not counted.
SELECT COUNT(*) AS asked, COUNT(CASE WHEN opinion.answer = 'yes' THEN 1 END) AS yes,
COUNT(CASE WHEN opinion.answer = 'no' THEN 1 END) AS no, COUNT(CASE WHEN opinion.answer = 'abstain' THEN 1 END) AS abstain
FROM opinion JOIN cases ON cases.id = opinion.case_id JOIN identity AS voice ON voice.person = cases.submitter
WHERE opinion.case_id = :case_id AND opinion.party = 'representative'
AND opinion.turn = COALESCE(CAST(:turn AS BIGINT), (
    SELECT MAX(latest.turn) FROM opinion AS latest WHERE latest.case_id = :case_id AND latest.party = 'representative'
))
AND COALESCE(opinion.answer, '') <> 'gone' AND opinion.person <> COALESCE(voice.owner, 0);

-- name: identity_namesakes
-- Members of a union who are called so.
SELECT identity.person FROM member JOIN identity ON identity.person = member.person
WHERE union_id = :union_id AND name = :name AND owner IS NULL ORDER BY identity.person;

-- name: identity_keep_from
-- From which unions a case is kept that was given to one above its author's own: those on the way down to that one.
INSERT INTO kept_from (case_id, union_id, day_begins, day_ends)
SELECT cases.id, below.id, :day_begins, :day_ends FROM cases JOIN unions AS given ON given.id = cases.union_id
JOIN identity AS voice ON voice.person = cases.submitter
JOIN member ON member.person = COALESCE(voice.owner, voice.person) JOIN unions AS home ON home.id = member.union_id
JOIN unions AS below ON substr(home.path, 1, length(below.path)) = below.path
AND substr(below.path, 1, length(given.path)) = given.path AND length(below.path) > length(given.path)
WHERE cases.id = :case_id RETURNING union_id;

-- name: identity_carry_holders
-- Whoever holds a post in a union that is taken over stays kept from what was kept from it, or from one above it.
INSERT INTO kept_from_holder (case_id, person)
SELECT DISTINCT kept_from.case_id, post.person FROM unions AS gone JOIN post ON post.union_id = gone.id AND post.until IS NULL
JOIN unions AS kept ON substr(gone.path, 1, length(kept.path)) = kept.path
JOIN kept_from ON kept_from.union_id = kept.id
WHERE gone.id = :union_id ON CONFLICT (case_id, person) DO NOTHING RETURNING case_id;

-- name: identity_carry_up
-- From what a union was kept, here or below `path`, those are kept that lie above it now, but for those that have the case.
INSERT INTO kept_from (case_id, union_id, day_begins, day_ends)
SELECT DISTINCT kept_from.case_id, above.id, :day_begins, :day_ends FROM unions AS kept
JOIN kept_from ON kept_from.union_id = kept.id JOIN cases ON cases.id = kept_from.case_id
JOIN unions AS given ON given.id = cases.union_id
JOIN unions AS above ON above.id <> kept.id AND substr(kept.path, 1, length(above.path)) = above.path
WHERE substr(kept.path, 1, length(:path)) = :path AND substr(given.path, 1, length(above.path)) <> above.path
ON CONFLICT (case_id, union_id) DO NOTHING RETURNING case_id;

-- name: identity_carry_along
-- What was kept from those that lay above a union stays kept from it, wherever it lies now.
INSERT INTO kept_from (case_id, union_id, day_begins, day_ends)
SELECT DISTINCT kept_from.case_id, CAST(:union_id AS BIGINT), :day_begins, :day_ends FROM kept_from
WHERE replace(CAST(:above AS TEXT), '/' || kept_from.union_id || '/', '') <> :above
ON CONFLICT (case_id, union_id) DO NOTHING RETURNING case_id;

-- name: identity_follow_homes
UPDATE identity SET home = :into WHERE home = :union_id RETURNING person;

-- name: identity_lying
-- Open cases that are handled by somebody from whom they are kept.
SELECT cases.id FROM cases JOIN turn ON turn.matter_id = cases.id AND turn.number = cases.turn AND turn.party = 'assignee'
WHERE cases.kept_at IS NOT NULL AND cases.closed_at IS NULL
AND EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = cases.assignee)
ORDER BY cases.id;

-- name: identity_barred
SELECT DISTINCT person FROM barred WHERE case_id = :case_id;

-- name: identity_to_do
-- Open turns that wait for this person: theirs by name, or any in a union whose nearest staff or chair they are.
-- Never a case that they handed in under their own name; one under a pseudonym waits for them as for their colleagues.
-- `reach` goes down the tree from their posts and ends where others are nearer. Where the nearest is one person only, it
-- goes on `besides` them, for what they handed in; and what is kept from all of them waits for whoever is further up.
-- `mine`: to what they are called and have not said, or rate. CROSS JOIN says in which order: what is this person's comes first.
WITH RECURSIVE reach (union_id, besides) AS (
    SELECT union_id, CAST(NULL AS BIGINT) FROM post WHERE person = :person AND role = 'staff' AND until IS NULL
    UNION
    SELECT child.id, COALESCE(reach.besides, (
        SELECT MIN(held.person) FROM post AS held
        WHERE held.union_id = child.id AND held.role = 'staff' AND held.until IS NULL
    ))
    FROM reach CROSS JOIN unions AS child
    WHERE child.parent_id = reach.union_id AND NOT EXISTS (
        SELECT 1 FROM post AS held JOIN post AS other ON other.union_id = held.union_id
        WHERE held.union_id = child.id AND held.role = 'staff' AND held.until IS NULL
        AND other.role = 'staff' AND other.until IS NULL AND held.person <> COALESCE(reach.besides, other.person)
    )
), mine (case_id, turn) AS (
    SELECT matter_id, part FROM asked WHERE person = :person AND ended_at IS NULL
    AND (party NOT IN ('assignee', 'helper') OR NOT EXISTS (
        SELECT 1 FROM barred WHERE barred.case_id = matter_id AND barred.person = :person
    ))
    AND NOT EXISTS (
        SELECT 1 FROM opinion WHERE opinion.case_id = matter_id AND opinion.party = asked.party AND opinion.turn = part
        AND opinion.person = :person AND answer IS NOT NULL
    )
    UNION
    SELECT opinion.case_id, turn.number FROM opinion CROSS JOIN turn
    WHERE opinion.person = :person AND opinion.answer IS NULL AND opinion.party = 'rater' AND turn.ended_at IS NULL
    AND turn.matter_id = opinion.case_id AND turn.party = opinion.party AND turn.number = opinion.turn
), waiting (id) AS (
    SELECT id FROM cases WHERE assignee = :person AND closed_at IS NULL
    UNION
    SELECT cases.id FROM reach CROSS JOIN cases
    WHERE reach.besides IS NULL
    AND cases.union_id = reach.union_id AND cases.stage = 'submission' AND cases.closed_at IS NULL
    UNION
    SELECT cases.id FROM reach CROSS JOIN cases
    WHERE reach.besides IS NULL AND cases.union_id = reach.union_id
    AND cases.stage = 'handling' AND cases.assignee IS NULL AND cases.closed_at IS NULL
    UNION
    SELECT cases.id FROM turn CROSS JOIN cases CROSS JOIN unions AS place CROSS JOIN post CROSS JOIN unions AS seat
    WHERE turn.ended_at IS NULL AND turn.party = 'chair' AND cases.id = turn.matter_id AND place.id = cases.union_id
    AND post.person = :person AND post.role = 'chair' AND post.until IS NULL AND seat.id = post.union_id
    AND substr(place.path, 1, length(seat.path)) = seat.path AND NOT EXISTS (
        SELECT 1 FROM post AS held JOIN unions AS nearer ON nearer.id = held.union_id
        WHERE held.role = 'chair' AND held.until IS NULL AND length(nearer.path) > length(seat.path)
        AND substr(place.path, 1, length(nearer.path)) = nearer.path AND held.person <> COALESCE(cases.assignee, 0)
        AND held.person NOT IN (
            SELECT COALESCE(owner, person) FROM identity
            WHERE person = cases.submitter AND (owner IS NULL OR COALESCE(name, '') <> '')
        )
        AND (cases.kept_at IS NULL OR NOT EXISTS (
            SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = held.person
        ))
    )
    UNION
    SELECT cases.id FROM reach CROSS JOIN identity AS voice CROSS JOIN cases
    WHERE (voice.person = reach.besides OR (voice.owner = reach.besides AND COALESCE(voice.name, '') <> ''))
    AND (cases.submitter = voice.person OR cases.lead = voice.person)
    AND cases.union_id = reach.union_id AND cases.closed_at IS NULL
    AND (cases.stage = 'submission' OR (cases.stage = 'handling' AND cases.assignee IS NULL))
    UNION
    SELECT cases.id FROM post CROSS JOIN unions AS seat CROSS JOIN unions AS place CROSS JOIN cases
    WHERE post.person = :person AND post.role = 'staff' AND post.until IS NULL AND seat.id = post.union_id
    AND substr(place.path, 1, length(seat.path)) = seat.path AND place.id <> seat.id
    AND cases.union_id = place.id AND cases.kept_at IS NOT NULL AND cases.closed_at IS NULL
    AND (cases.stage = 'submission' OR (cases.stage = 'handling' AND cases.assignee IS NULL)) AND NOT EXISTS (
        SELECT 1 FROM post AS held JOIN unions AS nearer ON nearer.id = held.union_id
        WHERE held.role = 'staff' AND held.until IS NULL AND length(nearer.path) > length(seat.path)
        AND substr(place.path, 1, length(nearer.path)) = nearer.path
        AND NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = held.person)
    )
    UNION
    SELECT case_id FROM mine
    UNION
    SELECT cases.id FROM turn CROSS JOIN cases
    WHERE turn.ended_at IS NULL AND turn.errand IS NOT NULL AND turn.party = 'staff'
    AND cases.id = turn.matter_id AND cases.assignee = :person
)
SELECT cases.id, MIN(turn.due_at) AS due_at, cases.urgent_at IS NULL AS can_wait
FROM waiting CROSS JOIN cases CROSS JOIN turn
WHERE cases.id = waiting.id AND turn.matter_id = cases.id AND turn.ended_at IS NULL
AND ((
    turn.errand IS NOT NULL AND turn.party = 'staff' AND cases.assignee = :person
    AND (cases.kept_at IS NULL OR NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = :person))
) OR (
    (cases.kept_at IS NULL OR NOT EXISTS (SELECT 1 FROM barred WHERE barred.case_id = cases.id AND barred.person = :person))
    AND COALESCE(cases.lead, 0) <> :person
    AND ((turn.party = 'staff' AND (turn.errand IS NULL OR cases.assignee IS NULL)) OR (turn.party = 'chair' AND COALESCE(cases.assignee, 0) <> :person))
    AND cases.submitter NOT IN (
        SELECT voice.person FROM identity AS voice
        WHERE voice.person = :person OR (voice.owner = :person AND COALESCE(voice.name, '') <> '')
    ) AND NOT EXISTS (
        SELECT 1 FROM opinion AS own JOIN identity AS voice ON voice.person = own.person
        WHERE own.case_id = cases.id AND own.party = 'companion' AND own.answer = 'yes'
        AND (voice.person = :person OR (voice.owner = :person AND COALESCE(voice.name, '') <> ''))
    )
) OR EXISTS (SELECT 1 FROM mine WHERE mine.case_id = cases.id AND mine.turn = turn.number))
GROUP BY cases.id, cases.urgent_at
ORDER BY can_wait, due_at, cases.id LIMIT :most OFFSET :skip;

-- name: identity_barred_from
-- All cases that are kept from somebody.
SELECT DISTINCT case_id FROM barred WHERE person = :person;

-- name: identity_figure_ratings
-- Who was asked at last to rate what was settled then, and what they said. A voice that all may know to be somebody's is
-- theirs; a pseudonym, which has no name, is by itself.
SELECT cases.union_id, cases.id AS case_id,
CASE WHEN voice.name IS NULL THEN voice.person ELSE COALESCE(voice.owner, voice.person) END AS person, opinion.answer
FROM cases JOIN opinion ON opinion.case_id = cases.id AND opinion.party = 'rater'
JOIN identity AS voice ON voice.person = opinion.person
WHERE cases.union_id IN (SELECT CAST(key AS BIGINT) FROM json_each(:union_id))
AND cases.closed_at >= :since AND cases.closed_at < :until
AND cases.outcome IN ('rated', 'unrated') AND cases.merged_into IS NULL
AND COALESCE(opinion.answer, '') <> 'gone' AND opinion.turn = (
    SELECT MAX(turn) FROM opinion AS later WHERE later.case_id = opinion.case_id AND later.party = 'rater'
) AND opinion.turn >= (
    SELECT COALESCE(MAX(turn.number), 0) FROM turn WHERE turn.matter_id = opinion.case_id AND turn.party = 'rater'
);

-- name: identity_hearers
-- The next of those for whom a bulletin is, and when they rest. A person's own voice, never a pseudonym.
SELECT DISTINCT hearing.person, account.rest_from, account.rest_until, account.unreachable_at
FROM hearing JOIN identity AS account ON account.person = hearing.person
WHERE hearing.audience = :audience AND substr(hearing.path, 1, length(:path)) = :path
AND hearing.contact_group = :contact_group AND hearing.person > :after
ORDER BY hearing.person LIMIT :most;

-- name: identity_signed_up
-- The next of those who have signed up for something; `taken_before`: who has a place since before that.
SELECT DISTINCT signup.person, account.rest_from, account.rest_until, account.unreachable_at
FROM signup JOIN identity AS account ON account.person = signup.person
WHERE signup.bulletin_id = :bulletin_id AND signup.left_at IS NULL AND signup.person > :after
AND (signup.taken_at < CAST(:taken_before AS TEXT) OR CAST(:taken_before AS TEXT) IS NULL)
ORDER BY signup.person LIMIT :most;

-- name: identity_signup_counts^
-- Places taken, people who wait for one, how many of these nothing reaches, and volunteers.
SELECT CAST(COALESCE(SUM(CASE WHEN taken_at IS NOT NULL THEN seats END), 0) AS BIGINT) AS taken,
COUNT(CASE WHEN taken_at IS NULL THEN 1 END) AS waiting,
COUNT(CASE WHEN taken_at IS NULL AND account.unreachable_at IS NOT NULL THEN 1 END) AS deaf,
COUNT(CASE WHEN part = 'volunteer' THEN 1 END) AS volunteers
FROM signup JOIN identity AS account ON account.person = signup.person
WHERE bulletin_id = :bulletin_id AND left_at IS NULL;

-- name: identity_signups_waiting
-- Who waits for a place and can be told that there is one.
SELECT signup.id, signup.person, part, seats, taken_at
FROM signup JOIN identity AS account ON account.person = signup.person
WHERE bulletin_id = :bulletin_id AND left_at IS NULL AND taken_at IS NULL AND account.unreachable_at IS NULL
ORDER BY signup.id LIMIT :most;

-- name: identity_signups
-- Who comes, who waits, who helps, in the order in which they signed up.
SELECT signup.id, signup.person, part, seats, taken_at, ages, fetcher,
CASE WHEN account.unreachable_at IS NULL THEN 0 ELSE 1 END AS deaf
FROM signup JOIN identity AS account ON account.person = signup.person LEFT JOIN care ON signup_id = signup.id
WHERE bulletin_id = :bulletin_id AND left_at IS NULL
ORDER BY part, taken_at IS NULL, signup.id LIMIT :most OFFSET :skip;

-- name: identity_kept^
-- What is kept about this account, under whichever of its voices.
WITH own (person) AS (SELECT person FROM identity WHERE person = :person OR owner = :person)
SELECT (SELECT COUNT(*) FROM own JOIN cases ON submitter = own.person AND closed_at IS NULL) AS under_way,
(SELECT COUNT(*) FROM own JOIN cases ON submitter = own.person AND closed_at IS NOT NULL) AS ended,
(SELECT COUNT(*) FROM own JOIN follower ON follower.person = own.person AND since IS NOT NULL) AS follows,
(SELECT COUNT(*) FROM own JOIN signup ON signup.person = own.person AND left_at IS NULL) AS signups,
(SELECT COUNT(*) FROM talk WHERE representative = :person OR worker IN (SELECT person FROM own)) AS talks;

-- name: identity_let_go^
-- From now on nobody speaks with this voice: it owns itself. Since when is not said, or it would tie those of one person.
-- One that had a name is one whose name is forgotten; a pseudonym stays one.
UPDATE identity SET owner = person, chat_id = NULL, language = NULL,
name = CASE WHEN owner IS NULL OR COALESCE(name, '') <> '' THEN '' END,
unreachable_at = '1970-01-01T00:00:00Z', rest_from = NULL, rest_until = NULL, away_until = NULL, on_duty_at = NULL,
before = NULL, weekly_off_at = NULL, home = NULL, handed = NULL, handed_on = NULL
WHERE person = :person RETURNING person;

-- name: identity_forget_before
-- Which voices came to somebody with another telephone.
UPDATE identity SET before = NULL WHERE before = :person RETURNING person;

-- name: identity_add_farewell$
-- A voice for the last message to an account, with nothing behind it.
INSERT INTO identity (chat_id, language) VALUES (:chat_id, :language) RETURNING person;

-- name: identity_farewells
-- To whom it has been said, or cannot be.
SELECT person FROM identity WHERE name IS NULL AND owner IS NULL
AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.person = identity.person AND sent_at IS NULL);

-- name: identity_drop^
DELETE FROM identity WHERE person = :person RETURNING person;

-- name: identity_known$
-- Whether anybody speaks with this voice.
SELECT person FROM identity WHERE person = :person AND (owner IS NULL OR owner <> person);

-- name: identity_links_over
-- Pseudonyms of anonymous cases that were closed before that, in which nothing waits for them any more: they go along in
-- no case that is open or was later, and whoever was unsealed has been told.
SELECT voice.person FROM cases CROSS JOIN identity AS voice
WHERE cases.closed_at IS NOT NULL AND cases.anonymous_at IS NOT NULL AND cases.closed_at < :before
AND voice.person = cases.submitter AND voice.owner <> voice.person
AND NOT EXISTS (
    SELECT 1 FROM opinion CROSS JOIN cases AS other WHERE opinion.person = voice.person AND opinion.party = 'companion'
    AND other.id = opinion.case_id AND (other.closed_at IS NULL OR other.closed_at >= :before)
)
AND NOT EXISTS (
    SELECT 1 FROM unsealing WHERE unsealing.case_id = cases.id AND opened_at IS NOT NULL AND nameless_at IS NULL AND told_at IS NULL
)
ORDER BY cases.closed_at LIMIT :most;

-- name: identity_speakers_over
-- Voices in discussions of cases that were closed before that: who said what is nobody's business any more.
SELECT voice.person FROM cases JOIN speaker ON speaker.case_id = cases.id JOIN identity AS voice ON voice.person = speaker.person
WHERE cases.closed_at IS NOT NULL AND cases.closed_at < :before AND voice.owner <> voice.person
ORDER BY cases.closed_at, voice.person LIMIT :most;

-- name: identity_speaker$
-- The voice that somebody has in the discussion of a case, if they have one.
SELECT speaker.person FROM identity AS voice JOIN speaker ON speaker.person = voice.person
WHERE voice.owner = :person AND speaker.case_id = :case_id;

-- name: identity_comments_since$
-- How much somebody has said since then, in all discussions.
SELECT COUNT(*) FROM identity AS voice JOIN comment ON comment.person = voice.person
WHERE voice.owner = :person AND comment.at >= :since;

-- name: identity_reports_since$
SELECT COUNT(*) FROM identity AS voice JOIN comment_report ON comment_report.person = voice.person
WHERE voice.owner = :person AND comment_report.at >= :since;

-- name: identity_silent_until$
-- Until when somebody does not speak in the discussion of a case. Nothing that was said of them in another counts here: who
-- falls silent at the same moment would be known by it.
SELECT MAX(silence.until) FROM identity AS voice JOIN speaker ON speaker.person = voice.person AND speaker.case_id = :case_id
JOIN silence ON silence.person = voice.person WHERE voice.owner = :person;

-- name: identity_bans
-- For which comments somebody does not speak in the discussions of those cases, now.
SELECT silence.comment_id FROM identity AS voice JOIN silence ON silence.person = voice.person
WHERE voice.owner = :person AND silence.until > :now ORDER BY silence.comment_id;

-- name: identity_followers_to_tell
-- Those after `cursor` who follow, want to hear of it, and have not been told of this event as something else, did not
-- bring it about, nor muted the case: under any voice of theirs.
WITH heard (person) AS (
    SELECT person FROM outbox WHERE event_id = :event_id
    UNION SELECT actor FROM event WHERE id = :event_id
    UNION SELECT person FROM follower WHERE case_id = :case_id AND muted_at IS NOT NULL
)
SELECT person FROM follower
WHERE case_id = :case_id AND person > :cursor AND since IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM identity AS voice JOIN heard ON heard.person = voice.person
    WHERE voice.person = follower.person OR voice.owner = follower.person
)
ORDER BY person LIMIT :most;

-- name: identity_wants_no_more$
-- Whether whoever has this voice has muted the case, under any voice of theirs.
SELECT follower.person FROM identity AS speaking
JOIN identity AS voice ON voice.person = speaking.owner OR voice.owner = speaking.owner
JOIN follower ON follower.person = voice.person AND follower.case_id = :case_id
WHERE speaking.person = :person AND muted_at IS NOT NULL LIMIT 1;

-- name: identity_weekly_hearers
-- The next of those to whom a union's week is told, and when they rest: its verified members; and, of a township, whoever
-- only said that they work in or below it. `depth`: how far down the tree the union is.
SELECT account.person, account.rest_from, account.rest_until, account.unreachable_at
FROM member JOIN identity AS account ON account.person = member.person JOIN unions AS home ON home.id = member.union_id
WHERE account.person > :after AND account.weekly_off_at IS NULL AND (
    (member.verified_at IS NOT NULL AND member.union_id = :union_id)
    OR (member.verified_at IS NULL AND (
        member.union_id = :union_id AND CAST(:depth AS BIGINT) = 1
        OR (CAST(:depth AS BIGINT) = 2 AND substr(home.path, 1, length(CAST(:path AS TEXT))) = CAST(:path AS TEXT))
    ))
)
ORDER BY account.person LIMIT :most;

-- name: identity_weekly_off$
-- Since when they want no weekly news; null where they do.
SELECT weekly_off_at FROM identity WHERE person = :person;

-- name: identity_set_weekly^
UPDATE identity SET weekly_off_at = CAST(:off_at AS TEXT) WHERE person = :person RETURNING person;
