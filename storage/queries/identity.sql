-- The only file that reads the sealed table.

-- name: identity_by_chat^
SELECT person, name, language, unreachable_at FROM identity WHERE chat_id = :chat_id;

-- name: identity_add$
INSERT INTO identity (chat_id, name, language) VALUES (:chat_id, :name, :language) RETURNING person;

-- name: identity_add_pseudonym$
INSERT INTO identity (owner) VALUES (:owner) RETURNING person;

-- name: identity_rename^
UPDATE identity SET name = :name WHERE person = :person RETURNING person;

-- name: identity_set_language^
UPDATE identity SET language = :language WHERE person = :person RETURNING person;

-- name: identity_set_unreachable^
UPDATE identity SET unreachable_at = CAST(:since AS TEXT) WHERE chat_id = :chat_id RETURNING person;

-- name: identity_rest^
SELECT account.rest_from, account.rest_until, account.on_duty_at
FROM identity AS voice JOIN identity AS account ON account.person = COALESCE(voice.owner, voice.person)
WHERE voice.person = :person;

-- name: identity_set_rest^
UPDATE identity SET rest_from = :start, rest_until = :until WHERE person = :person RETURNING person;

-- name: identity_set_duty^
UPDATE identity SET on_duty_at = CAST(:since AS TEXT) WHERE person = :person RETURNING person;

-- name: identity_set_away^
UPDATE identity SET away_until = CAST(:until AS TEXT) WHERE person = :person RETURNING person;

-- name: identity_away^
SELECT away_until FROM identity WHERE person = :person;

-- name: identity_come_back
UPDATE identity SET away_until = NULL WHERE away_until <= :now RETURNING person;

-- name: identity_turns_of_the_absent
-- Open turns of staff who cannot be reached, are away until after it is due, or are not staff of that case any more.
SELECT DISTINCT turn.case_id FROM (
    SELECT post.person, gone.away_until, CASE WHEN gone.unreachable_at IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM post AS held WHERE held.person = post.person AND held.role = 'staff' AND held.until IS NULL
    ) THEN 1 ELSE 0 END AS gone_for_good
    FROM post JOIN identity AS gone ON gone.person = post.person
    WHERE post.role = 'staff' AND (gone.unreachable_at IS NOT NULL OR gone.away_until IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM post AS held WHERE held.person = post.person AND held.role = 'staff' AND held.until IS NULL
    ))
) AS absent CROSS JOIN turn
WHERE turn.person = absent.person AND turn.ended_at IS NULL AND turn.errand IS NULL AND turn.party = 'assignee'
AND (absent.gone_for_good = 1 OR absent.away_until >= turn.due_at)
UNION
SELECT turn.case_id FROM post CROSS JOIN turn CROSS JOIN cases CROSS JOIN unions AS place
WHERE post.role = 'staff' AND post.until IS NOT NULL
AND turn.person = post.person AND turn.ended_at IS NULL AND turn.errand IS NULL AND turn.party = 'assignee'
AND cases.id = turn.case_id AND place.id = cases.union_id AND NOT EXISTS (
    SELECT 1 FROM post AS held JOIN unions AS seat ON seat.id = held.union_id
    WHERE held.person = turn.person AND held.role = 'staff' AND held.until IS NULL
    AND substr(place.path, 1, length(seat.path)) = seat.path
)
ORDER BY case_id;

-- name: identity_move^
UPDATE identity SET chat_id = :new_chat_id WHERE chat_id = :chat_id RETURNING person;

-- name: identity_pseudonyms
SELECT person FROM identity WHERE owner = :person;

-- name: identity_account^
-- Where a message to this voice goes. For the sender, at the time of sending.
SELECT account.chat_id, account.language, account.unreachable_at, voice.owner
FROM identity AS voice JOIN identity AS account ON account.person = COALESCE(voice.owner, voice.person)
WHERE voice.person = :person;

-- name: identity_name^
-- A pseudonym has no name.
SELECT name, owner IS NOT NULL AS pseudonym FROM identity WHERE person = :person;

-- name: identity_unsealed$
-- Who handed a case in, for the two who have both said that they must know, and for nobody else.
SELECT account.name FROM unsealing JOIN cases ON cases.id = unsealing.case_id
JOIN identity AS voice ON voice.person = cases.submitter JOIN identity AS account ON account.person = voice.owner
WHERE unsealing.id = :id AND agreed_at IS NOT NULL AND (asked_by = :reader OR agreed_by = :reader);

-- name: identity_not_told
-- Of which unsealings this account has not been told.
SELECT unsealing.id, case_id, voice.person FROM identity AS voice JOIN cases ON cases.submitter = voice.person
JOIN unsealing ON unsealing.case_id = cases.id
WHERE voice.owner = :person AND agreed_at IS NOT NULL AND told_at IS NULL ORDER BY unsealing.id;

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
SELECT reference.person, case_id, event_id
FROM identity AS voice JOIN reference ON reference.person = voice.person AND message_id = :message_id
WHERE voice.person = :person OR voice.owner = :person
LIMIT 1;

-- name: identity_talk_of_message$
-- Which talk a message in this account's chat belongs to.
SELECT talk_id FROM identity AS voice JOIN talk_reference
ON talk_reference.person = voice.person AND message_id = :message_id
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

-- name: identity_unheard$
-- Whether this representative takes no more messages from whoever has this voice, under whichever name that was said.
SELECT COUNT(*) FROM talk JOIN identity AS theirs ON theirs.person = talk.worker
JOIN identity AS voice ON COALESCE(voice.owner, voice.person) = COALESCE(theirs.owner, theirs.person)
WHERE talk.representative = :representative AND muted_by_representative_at IS NOT NULL AND voice.person = :person;

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

-- name: identity_office_holders
-- Who holds a role in the union or above it, other than those who may not act: how far down the tree, and whether absent.
-- May not act: whoever the case belongs to, and one more, such as whoever handled it; both whatever their voice.
SELECT DISTINCT post.person, length(seat.path) AS depth,
holder.unreachable_at IS NOT NULL OR holder.away_until IS NOT NULL AS absent
FROM post JOIN unions AS seat ON seat.id = post.union_id
JOIN unions AS place ON place.id = :union_id
JOIN identity AS holder ON holder.person = post.person
WHERE post.role = :role AND post.until IS NULL
AND substr(place.path, 1, length(seat.path)) = seat.path
AND post.person NOT IN (
    SELECT COALESCE(voice.owner, voice.person) FROM (
        SELECT submitter AS person FROM cases WHERE id = CAST(:case_id AS BIGINT)
        UNION ALL
        SELECT lead FROM cases WHERE id = CAST(:case_id AS BIGINT)
        UNION ALL
        SELECT person FROM opinion WHERE case_id = CAST(:case_id AS BIGINT) AND party = 'companion' AND answer = 'yes'
        UNION ALL
        SELECT CAST(:besides AS BIGINT)
    ) AS own CROSS JOIN identity AS voice WHERE voice.person = own.person
)
ORDER BY post.person;

-- name: identity_representatives
-- Of a worker's demand (`hidden_from`) those of unions between the one it was given to and the worker's own are left out.
SELECT DISTINCT post.person FROM unions AS place
JOIN unions AS seat ON substr(seat.path, 1, length(place.path)) = place.path
JOIN post ON post.union_id = seat.id AND post.role = 'representative' AND post.until IS NULL
JOIN identity AS holder ON holder.person = post.person
WHERE place.id = :union_id AND holder.unreachable_at IS NULL AND holder.away_until IS NULL
AND post.person NOT IN (
    SELECT COALESCE(owner, person) FROM identity WHERE person = COALESCE(CAST(:except_person AS BIGINT), 0)
) AND NOT EXISTS (
    SELECT 1 FROM identity AS voice JOIN member ON member.person = COALESCE(voice.owner, voice.person)
    JOIN unions AS home ON home.id = member.union_id JOIN unions AS given ON given.id = CAST(:given_to AS BIGINT)
    WHERE voice.person = CAST(:hidden_from AS BIGINT) AND length(seat.path) > length(given.path)
    AND substr(home.path, 1, length(seat.path)) = seat.path
)
ORDER BY post.person;

-- name: identity_kept_from$
-- Whether a case was handed in past an office that this person holds: theirs may be the boss's union.
SELECT cases.id FROM cases JOIN unions AS given ON given.id = cases.union_id
JOIN identity AS voice ON voice.person = cases.submitter
JOIN member ON member.person = COALESCE(voice.owner, voice.person)
JOIN unions AS home ON home.id = member.union_id
JOIN post ON post.person = :person AND post.until IS NULL JOIN unions AS seat ON seat.id = post.union_id
WHERE cases.id = :case_id AND length(seat.path) > length(given.path)
AND substr(home.path, 1, length(seat.path)) = seat.path LIMIT 1;

-- name: identity_to_do
-- Open turns that wait for this person: theirs by name, or any in a union whose nearest staff or chair they are.
-- Never a case that they handed in themselves.
-- `reach` goes down the tree from their posts and ends where others are nearer. Where the nearest is one person only, it
-- goes on `besides` them, for what they handed in. CROSS JOIN says in which order: what is this person's comes first.
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
    WHERE turn.ended_at IS NULL AND turn.party = 'chair' AND cases.id = turn.case_id AND place.id = cases.union_id
    AND post.person = :person AND post.role = 'chair' AND post.until IS NULL AND seat.id = post.union_id
    AND substr(place.path, 1, length(seat.path)) = seat.path AND NOT EXISTS (
        SELECT 1 FROM post AS held JOIN unions AS nearer ON nearer.id = held.union_id
        WHERE held.role = 'chair' AND held.until IS NULL AND length(nearer.path) > length(seat.path)
        AND substr(place.path, 1, length(nearer.path)) = nearer.path AND held.person <> COALESCE(cases.assignee, 0)
        AND held.person NOT IN (SELECT COALESCE(owner, person) FROM identity WHERE person = cases.submitter)
    )
    UNION
    SELECT cases.id FROM reach CROSS JOIN identity AS voice CROSS JOIN cases
    WHERE (voice.person = reach.besides OR voice.owner = reach.besides)
    AND (cases.submitter = voice.person OR cases.lead = voice.person)
    AND cases.union_id = reach.union_id AND cases.closed_at IS NULL
    AND (cases.stage = 'submission' OR (cases.stage = 'handling' AND cases.assignee IS NULL))
    UNION
    SELECT opinion.case_id FROM opinion CROSS JOIN turn
    WHERE opinion.person = :person AND opinion.answer IS NULL AND turn.ended_at IS NULL
    AND turn.case_id = opinion.case_id AND turn.party = opinion.party AND turn.number = opinion.turn
    UNION
    SELECT case_id FROM turn WHERE person = :person AND ended_at IS NULL AND errand IS NOT NULL
    UNION
    SELECT cases.id FROM turn CROSS JOIN cases
    WHERE turn.ended_at IS NULL AND turn.errand IS NOT NULL AND cases.id = turn.case_id
    AND (cases.assignee = :person OR cases.lead = :person)
)
SELECT cases.id, MIN(turn.due_at) AS due_at, cases.urgent_at IS NULL AS can_wait
FROM waiting CROSS JOIN cases CROSS JOIN turn
WHERE cases.id = waiting.id AND turn.case_id = cases.id AND turn.ended_at IS NULL
AND ((turn.party = 'assignee' AND turn.person = :person) OR (
    turn.errand IS NOT NULL AND turn.party IN ('assignee', 'staff') AND cases.assignee = :person
) OR (
    turn.party = 'helper' AND turn.person = :person
) OR (
    turn.party = 'lead' AND cases.lead = :person
) OR (
    COALESCE(cases.lead, 0) <> :person
    AND ((turn.party = 'staff' AND (turn.errand IS NULL OR cases.assignee IS NULL)) OR (turn.party = 'chair' AND COALESCE(cases.assignee, 0) <> :person))
    AND cases.submitter NOT IN (
        SELECT voice.person FROM identity AS voice WHERE voice.person = :person OR voice.owner = :person
    ) AND NOT EXISTS (
        SELECT 1 FROM opinion AS own JOIN identity AS voice ON voice.person = own.person
        WHERE own.case_id = cases.id AND own.party = 'companion' AND own.answer = 'yes'
        AND (voice.person = :person OR voice.owner = :person)
    )
) OR EXISTS (
    SELECT 1 FROM opinion WHERE opinion.case_id = cases.id
    AND opinion.party = turn.party AND opinion.turn = turn.number AND opinion.person = :person
    AND opinion.answer IS NULL
))
GROUP BY cases.id, cases.urgent_at
ORDER BY can_wait, due_at, cases.id LIMIT :most OFFSET :skip;

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
