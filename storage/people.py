"""People, their voices, their memberships and posts. Telegram accounts stay behind identity.sql."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from domain.cases.opinions import Tally
from domain.distress import Watch
from domain.names import called, cleaned
from domain.people import Actor, Person, Post, Role, UnionId, Voice, own_voice
from domain.sentences import Key
from storage.database import Row
from storage.paths import path_of
from storage.store import Store, asked
from storage.times import maybe_moment, to_text


@dataclass(frozen=True)
class Account:
    """Where a voice is reached. Only the sender and the session ever hold one."""

    chat_id: int
    language: str
    unreachable: bool
    pseudonym: bool


class Nameless(StrEnum):
    """Why a voice has no name that could be said."""

    NOBODY = "nobody"
    ANONYMOUS = "anonymous"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class Visitor:
    """Who wrote to us, as the session knows them."""

    person: Person
    name: str
    language: str
    unreachable: bool


@dataclass(frozen=True)
class Membership:
    """`changed_at`: when the union was last changed; None while it is the first one."""

    union: UnionId
    changed_at: datetime | None
    verified: bool
    counts: bool = False
    """Verified by a code of the union or an invitation: whoever is by a row of the roster, or by the union above, reads
    and seconds, and has no say in ballots and posts."""
    asked_at: datetime | None = None
    """Since when they wait for the union above to say that they belong."""


@dataclass(frozen=True)
class Recognised:
    """Who said that they are somebody on the roster, and since when they are taken for that."""

    person: Person
    since: datetime


NOWHERE = 0
"""The chat of those who have none."""


@dataclass(frozen=True)
class Kept:
    """How much is kept about an account, under whichever of its voices."""

    under_way: int
    ended: int
    follows: int
    signups: int
    talks: int


@dataclass(frozen=True)
class Rest:
    """Somebody's own quiet hours, if any, and since when they are on duty."""

    rest_from: time | None
    rest_until: time | None
    on_duty_at: datetime | None


@dataclass(frozen=True)
class Hearer:
    """Somebody for whom something is, with their own quiet hours, if any."""

    person: Person
    rest_from: time | None
    rest_until: time | None
    unreachable_at: datetime | None


@dataclass(frozen=True)
class _Known:
    """What the sealed table says of a voice, and of the account that speaks with it.

    `namesake`: somebody with a post in their union has that name, and that they work there only they say.
    """

    chat_id: int | None
    language: str
    unreachable_at: datetime | None
    rest_from: time | None
    rest_until: time | None
    on_duty_at: datetime | None
    name: str | None
    owner: Person | None
    pseudonym: bool
    forgotten: bool
    namesake: bool


class People(Store):
    """Voices, accounts, memberships and posts. Which account has which voice stands in the sealed table."""

    async def visitor(self, chat_id: int) -> Visitor | None:
        """None for an account that we do not know, or to which only the farewell has still to be said."""
        row = await self._tx.identity_by_chat(chat_id=chat_id)
        if row is None or row["name"] is None:
            return None
        name = cleaned(row["name"])
        return Visitor(Person(row["person"]), name, row["language"], row["unreachable_at"] is not None)

    async def welcome(self, chat_id: int, name: str, language: str) -> Visitor:
        """The first contact: the account gets a voice."""
        name = cleaned(name)
        person = await self._tx.identity_add(chat_id=chat_id, name=name, language=language)
        return Visitor(Person(person), name, language, unreachable=False)

    async def say_farewell(self, account: Account) -> Voice:
        """A voice for the last message to an account that was let go; it goes once that is sent."""
        return Voice(await self._tx.identity_add_farewell(chat_id=account.chat_id, language=account.language))

    async def pseudonym(self, person: Person) -> Voice:
        """A fresh voice for one anonymous case, tied to `person` in the sealed table and nowhere else."""
        return Voice(await self._tx.identity_add_pseudonym(owner=person))

    async def without_account(self, name: str | None, now: datetime) -> Voice:
        """A fresh voice, never reached, for somebody who is not here: under their name, or for one who gave none."""
        nobody, name = await self._tx.identity_nobody(now=to_text(now)), cleaned(name or "") or None
        return Voice(await self._tx.identity_add_unheld(owner=nobody, name=name))

    async def nobodys(self, now: datetime) -> Voice:
        """A fresh voice, nameless, with which nobody speaks or ever will."""
        voice = await self.without_account(None, now)
        await self.let_go(person=voice)
        return voice

    async def is_without_account(self, person: Voice) -> bool:
        return (await self._get(person)).chat_id == NOWHERE

    async def account_of(self, voice: Voice) -> Person | None:
        """The person whose own voice this is; None for a pseudonym, and for a voice that is another's or nobody's."""
        known = await self._get(voice)
        return Person(voice) if known.owner is None and known.chat_id != NOWHERE else None

    async def named(self, voice: Voice) -> Person | None:
        """The person who has, or had before they had another telephone, this voice as their own; None for a pseudonym.

        Whoever was entered under their name counts as one.
        """
        return Person(voice) if (await self._get(voice)).owner is None or await self.name_of(voice) else None

    async def known_by(self, voice: Voice) -> Actor:
        """Whoever hears under this voice, as far as it tells: a person with all that they are.

        A pseudonym is nobody else here: it has no other voice, holds no post, belongs to no union.
        """
        return await self.actor(Person(voice))

    async def under(self, voice: Voice) -> Actor:
        """Whoever hears under this voice, as nobody but that one."""
        return Actor(Person(voice), posts=await self._posts(voice))

    async def foresee(self, voices: Iterable[Voice | None]) -> None:
        """Asks at once what is going to be asked of each: who has this voice."""
        await self._known(frozenset(voice for voice in voices if voice is not None))

    async def foresee_posts(self, voices: Iterable[Voice]) -> None:
        """Asks at once which posts each holds."""
        await self._tx.posts_of(persons=frozenset(voices))

    async def account(self, person: Voice) -> Account:
        known = await self._get(person)
        return Account(known.chat_id or NOWHERE, known.language, known.unreachable_at is not None, known.pseudonym)

    async def rest(self, person: Voice) -> Rest:
        known = await self._get(person)
        return Rest(known.rest_from, known.rest_until, known.on_duty_at)

    async def known_as(self, person: Voice | None) -> str | Nameless:
        """The name of a voice, or why it has none."""
        if person is None:
            return Nameless.NOBODY
        known = await self._get(person)
        if known.forgotten:
            return Nameless.FORGOTTEN
        name = cleaned(known.name or "")
        return name if name and not known.pseudonym else Nameless.ANONYMOUS

    async def called(self, person: Voice | None) -> str | Key:
        """How a voice is called wherever it is read, as a part of a sentence."""
        found = await self.known_as(person)
        if isinstance(found, Nameless):
            return Key(found)
        return called(found, doubtful=person is not None and (await self._get(person)).namesake)

    async def name_of(self, person: Voice | None) -> str | None:
        """The name of a voice; None for a pseudonym, for whoever is forgotten, and for nobody."""
        found = await self.known_as(person)
        return None if isinstance(found, Nameless) else found

    async def actor(self, person: Person) -> Actor:
        voices = frozenset(Voice(row["person"]) for row in await self._tx.identity_pseudonyms(person=person))
        return Actor(person, voices, await self._posts(own_voice(person)))

    async def represents(self, person: Voice) -> bool:
        """Whether they are a representative, of whomever; no pseudonym is."""
        return any(post.role is Role.REPRESENTATIVE for post in await self._posts(person))

    async def _get(self, voice: Voice) -> _Known:
        return (await self._known(frozenset({voice})))[voice]

    async def _posts(self, voice: Voice) -> tuple[Post, ...]:
        rows = await self._tx.posts_of(persons=frozenset({voice}))
        return tuple(Post(Role(row["role"]), UnionId(row["union_id"]), path_of(row["path"])) for row in rows)

    async def membership(self, person: Person) -> Membership | None:
        row = await self._tx.member_get(person=person)
        if row is None:
            return None
        verified = row["verified_at"] is not None
        counts = verified and row["by_entry"] is None and row["vouched_by"] is None
        changed, waits = maybe_moment(row["changed_at"]), maybe_moment(row["asked_at"])
        return Membership(UnionId(row["union_id"]), changed, verified, counts, waits)

    async def join(self, person: Person, union: UnionId, now: datetime, *, verified: bool) -> None:
        text = to_text(now)
        await self._tx.member_put(person=person, union_id=union, now=text, verified_at=text if verified else None)

    async def appoint(self, person: Person, role: Role, union: UnionId, now: datetime) -> None:
        await self._tx.tenure_first(union_id=union, now=to_text(now))
        await self._tx.post_add(person=person, union_id=union, role=role, now=to_text(now))

    async def _holders(self, role: Role, union: UnionId, case_id: int | None, besides: Voice | None) -> Sequence[Row]:
        return list(await self._tx.identity_office_holders(role=role, union_id=union, case_id=case_id, besides=besides))

    async def office_holders(
        self,
        role: Role,
        union: UnionId,
        case_id: int | None = None,
        besides: Voice | None = None,
        barred: Container[Voice] = (),
    ) -> list[Person]:
        """Who holds `role` in the union, or in the nearest one upward where somebody may act on the case.

        Nobody does whose own case it openly is, nor one `besides`, whatever their voice, nor who is `barred`. Whose it
        is without a name is among them. The absent are passed over, and so is a union where all are; where everybody
        is, nobody is.
        """
        rows = [row for row in await self._holders(role, union, case_id, besides) if row["person"] not in barred]
        there = [row for row in rows if not row["absent"]] or rows
        nearest = max((row["depth"] for row in there), default=0)
        return [Person(row["person"]) for row in there if row["depth"] == nearest]

    async def representatives(self, union: UnionId, besides: Voice | None) -> list[Person]:
        """Who represents members of the union or of one below it, can be reached, and has not openly this voice."""
        rows = await self._tx.identity_representatives(union_id=union, except_person=besides)
        return [Person(row["person"]) for row in rows]

    async def somebody_present(self, role: Role, union: UnionId, case_id: int, besides: Voice | None) -> bool:
        """Whether anybody who holds `role` there or above, and may act on the case, is there now."""
        return any(not row["absent"] for row in await self._holders(role, union, case_id, besides))

    async def is_there(
        self, role: Role, union: UnionId, case_id: int, until: datetime, barred: Container[Voice | None]
    ) -> bool:
        """Whether anybody who holds `role` there or above, and may act on the case, is reached, and back by `until`."""
        rows = await self._holders(role, union, case_id, None)
        away = (maybe_moment(row["away_until"]) for row in rows if not row["gone"] and row["person"] not in barred)
        return any(back is None or back < until for back in away)

    async def reached(self, role: Role, union: UnionId, barred: Container[Voice], *, away: bool) -> list[Person]:
        """Who holds `role` in the union, or in the nearest one upward where somebody hears; `away`: be it later."""
        rows = [row for row in await self._holders(role, union, None, None) if row["person"] not in barred]
        hear = [row for row in rows if not row["gone"] and (away or not row["absent"])]
        nearest = max((row["depth"] for row in hear), default=0)
        return [Person(row["person"]) for row in hear if row["depth"] == nearest]

    async def colleagues(self, union: UnionId, most: int) -> list[Person]:
        """Everybody whose staff post reaches the union, nearest first."""
        return [Person(row["person"]) for row in await self._tx.staff_reaching(union_id=union, most=most)]

    async def case_of_message(self, person: Voice, message_id: int) -> tuple[int, Voice] | None:
        """Which case a message in this person's chat is about, and to which of their voices it was sent."""
        row = await self._tx.identity_reference(person=person, message_id=message_id)
        return (row["matter_id"], Voice(row["person"])) if row else None

    async def reachable(self, chat_id: int) -> None:
        await self._tx.identity_set_unreachable(chat_id=chat_id, since=None)

    @asked("identity_watch")
    async def watch(
        self, union_id: UnionId | None, matter_id: int | None, besides: Voice | None, now: datetime
    ) -> list[Watch]: ...

    @asked("identity_carers")
    async def carers(
        self,
        union_id: UnionId | None,
        matter_id: int | None,
        besides: Voice | None,
        now: datetime,
        own: tuple[UnionId, ...] | None,
    ) -> list[Watch]: ...

    @asked("member_follow")
    async def member_follows(self, person: Person, other: Person) -> None: ...

    @asked("member_leave")
    async def leave_union(self, person: Person) -> None: ...

    @asked("forewarn")
    async def forewarn(self, person: Voice) -> None: ...

    @asked("is_forewarned")
    async def is_forewarned(self, person: Voice) -> bool: ...

    @asked("forget_forewarned")
    async def forget_forewarned(self, person: Voice) -> None: ...

    @asked("forget_membership")
    async def forget_membership(self, person: Person) -> None: ...

    @asked("identity_away")
    async def away_until(self, person: Person) -> datetime | None: ...

    @asked("identity_come_back")
    async def come_back(self, now: datetime) -> None: ...

    @asked("identity_drop")
    async def drop(self, person: Voice) -> None: ...

    @asked("identity_farewells")
    async def farewells(self) -> list[Voice]: ...

    @asked("identity_forget_before")
    async def forget_before(self, person: Voice) -> None: ...

    @asked("identity_forget_handed")
    async def forget_handed(self, day: date) -> None: ...

    @asked("identity_give_up_chat")
    async def give_up_chat(self, owner: Person, person: Person) -> None: ...

    @asked("identity_hand_in")
    async def count_demand(self, person: Person, day: date) -> None: ...

    @asked("identity_handed")
    async def handed(self, person: Person, day: date) -> int | None: ...

    @asked("identity_home")
    async def home(self, person: Person) -> UnionId | None: ...

    @asked("identity_kept")
    async def kept(self, person: Person) -> Kept: ...

    @asked("identity_known")
    async def is_known(self, person: Voice) -> bool: ...

    @asked("identity_let_go")
    async def let_go(self, person: Voice) -> None: ...

    @asked("identity_links_over")
    async def links_over(self, before: datetime, most: int) -> list[Voice]: ...

    @asked("identity_move")
    async def move_chat(self, new_chat_id: int, chat_id: int) -> None: ...

    @asked("identity_rename")
    async def rename(self, name: str, person: Person) -> None: ...

    @asked("identity_get")
    async def _known(self, persons: frozenset[Voice]) -> dict[Voice, _Known]: ...

    @asked("identity_set_away")
    async def set_away(self, until: datetime | None, person: Person) -> None: ...

    @asked("identity_set_duty")
    async def set_duty(self, since: datetime | None, person: Person) -> None: ...

    @asked("identity_set_language")
    async def set_language(self, language: str, person: Person) -> None: ...

    @asked("identity_set_rest")
    async def set_rest(self, start: str, until: str, person: Person) -> None: ...

    @asked("identity_set_unreachable")
    async def set_unreachable(self, since: datetime | None, chat_id: int) -> None: ...

    @asked("identity_sit_down")
    async def sit_down(self, chat_id: int, person: Person) -> None: ...

    @asked("identity_speakers_over")
    async def speakers_over(self, before: datetime, most: int) -> list[Voice]: ...

    @asked("identity_take_up")
    async def take_up(self, account: Person, person: Voice) -> bool: ...

    @asked("identity_unreachable")
    async def unreachable(self) -> int: ...

    @asked("identity_votes")
    async def votes(self, case_id: int, turn: int | None) -> Tally: ...

    @asked("identity_voices_back")
    async def give_back_voices(self, person: Person, other: Person) -> None: ...

    @asked("identity_voices_follow")
    async def voices_follow(self, person: Person, other: Person) -> None: ...

    @asked("members_count")
    async def members_count(self, path: tuple[UnionId, ...]) -> int: ...

    @asked("post_holders_below")
    async def holders_below(self, path: tuple[UnionId, ...]) -> frozenset[Voice]: ...

    @asked("identity_namesakes")
    async def namesakes(self, union_id: UnionId, name: str) -> list[Person]: ...

    @asked("member_by_entry")
    async def by_entry(self, entry: int) -> Recognised | None: ...

    @asked("member_doubt_entry")
    async def doubt_entry(self, entry: int) -> None: ...

    @asked("member_ask")
    async def ask(self, person: Person, asked_at: datetime | None) -> None: ...

    @asked("member_vouch")
    async def vouch(self, now: datetime, person: Person, by: Person) -> bool: ...

    @asked("member_recognise")
    async def recognise(self, now: datetime, person: Person, entry: int) -> None: ...

    @asked("member_doubt")
    async def doubt(self, person: Person, union_id: UnionId) -> None: ...

    @asked("member_verify")
    async def verify(self, now: datetime, person: Person, union_id: UnionId) -> bool: ...
