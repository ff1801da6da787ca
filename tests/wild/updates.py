"""Updates as nobody expects them: every kind, forged presses, real ones with fields exchanged, and broken ones."""

from copy import deepcopy
from dataclasses import dataclass
from itertools import chain
from typing import Any

from hypothesis import strategies as st

from tests.wild import contents
from tests.wild.contents import CHANNEL, DATE, GROUP, ROBOT, SMALL_GROUP, SOMEBODY, Json, private
from tests.wild.kinds import of_another_kind

Draw = Any
MESSAGE_KINDS = (*["message"] * 6, "edited_message", "business_message", "edited_business_message", "guest_message")
MOST_DATA_BYTES = 64


@dataclass(frozen=True)
class Ground:
    """What the updates are made of: who attacks, who only bears it, and what was really said, pressed and sent."""

    attackers: list[Json]
    victims: list[Json]
    messages: list[Json]
    presses: list[tuple[Json, str]]
    files: list[Json]


@dataclass(frozen=True)
class Drawn:
    """An update without its number. `sound`: as the Bot API promises it, so that nothing excuses failing on it."""

    update: Json
    sound: bool = True


def batches(ground: Ground, size: int) -> st.SearchStrategy[list[Drawn]]:
    """Scenes of one or several updates, one after the other."""
    sound = mixed(
        *[messages(ground)] * 3,
        *[presses(ground)] * 4,
        *[real(ground)] * 4,
        commands(ground),
        of_another_kind(ground.attackers, ground.victims),
    )
    one = mixed(*[sound.map(Drawn)] * 6, broken(sound)).map(lambda drawn: [drawn])
    scene = scenes(ground).map(lambda updates: [Drawn(update) for update in updates])
    return st.lists(mixed(*[one] * 6, scene), min_size=size, max_size=size).map(lambda found: list(chain(*found)))


def among(pool: list[Any]) -> st.SearchStrategy[Any]:
    """One of what really was; how much that is may differ from run to run, what is drawn may not."""
    return st.integers(0, 9_999).map(lambda number: pool[number % len(pool)])


@st.composite
def mixed(draw: Draw, *kinds: st.SearchStrategy[Any]) -> Any:
    """One of them, as often as it is named: `one_of` counts every kind once."""
    return draw(kinds[draw(st.integers(0, len(kinds) - 1))])


# Scenes

turns = st.sampled_from(contents.TURNS)


@st.composite
def scenes(draw: Draw, ground: Ground) -> list[Json]:
    """What takes several updates of one attacker: a demand of their own, or a button that was theirs, and words."""
    user = draw(st.sampled_from(ground.attackers))
    message, data = draw(among(ground.presses))
    steps = [data, *draw(st.sampled_from(([], ["grade:A"])))]
    writes = draw(st.booleans())
    if writes:
        steps = ["write", f"draft-category:{draw(st.sampled_from(('childcare', 'other', 'arrears', 'safety')))}"]
    else:
        user = next((other for other in ground.attackers if other["id"] == message["chat"]["id"]), user)
    said = {"message": _message(draw, user) | draw(_content(ground, False))}
    signed = [draw(st.sampled_from(contents.SIGNING)), "draft-confirm"] if writes else []
    pressed = [
        [_pressed(user, private(user), step, message["message_id"]) for step in part] for part in (steps, signed)
    ]
    return [*pressed[0], said, *pressed[1]]


# Messages


@st.composite
def messages(draw: Draw, ground: Ground) -> Json:
    """Any content from anybody; a victim says nothing that could be handed in."""
    user = draw(st.sampled_from(ground.attackers * 3 + ground.victims))
    passive = user in ground.victims
    message = _message(draw, user) | deepcopy(draw(_content(ground, passive)))
    for extra in draw(st.lists(st.sampled_from(_EXTRAS), max_size=2)):
        message |= extra(draw, user)
    if passive:
        message.pop("caption", None)
    return {draw(st.sampled_from(MESSAGE_KINDS)): message}


def _message(draw: Draw, user: Json) -> Json:
    """Sometimes with the number of a message that is there already."""
    number = draw(st.one_of(st.integers(10_000, 60_000), st.integers(1, 150)))
    return {"message_id": number, "date": DATE, "chat": private(user), "from": user}


def _content(ground: Ground, passive: bool) -> st.SearchStrategy[Json]:
    nothing = st.sampled_from(contents.SAYS_NOTHING + contents.SERVICE)
    if passive:
        return nothing
    text = st.sampled_from(contents.TEXTS).map(lambda text: {"text": text})
    return mixed(*[text] * 3, nothing, nothing, st.sampled_from(contents.PLACES), among(ground.files))


_EXTRAS = (
    lambda draw, user: {"caption": draw(st.sampled_from(contents.TEXTS))[:1024]},
    lambda draw, user: {"media_group_id": draw(st.sampled_from(("1", "2", "13579000000000000")))},
    lambda draw, user: _reply(draw, user),
    lambda draw, user: _reply(draw, user),
    lambda draw, user: {"forward_origin": {"type": "user", "date": DATE, "sender_user": SOMEBODY}},
    lambda draw, user: {"via_bot": ROBOT, "business_connection_id": "1", "quote": {"text": "0001", "position": 0}},
    lambda draw, user: {"edit_date": DATE, "author_signature": "a", "has_protected_content": True},
    lambda draw, user: {"chat": draw(st.sampled_from((GROUP, SMALL_GROUP)))},
    lambda draw, user: {"chat": CHANNEL, "sender_chat": CHANNEL},
    lambda draw, user: {"suggested_post_info": {"state": "pending"}, "direct_messages_topic": {"topic_id": 1}},
)


def _reply(draw: Draw, user: Json) -> Json:
    """To any message of any chat, claimed to have been in one's own."""
    number = draw(st.integers(1, 150))
    told = {"message_id": number, "date": 0, "chat": private(user), "text": "📋 0001", "from": ROBOT}
    return {"reply_to_message": told}


@st.composite
def commands(draw: Draw, ground: Ground) -> Json:
    """With links and codes that were guessed."""
    user = draw(st.sampled_from(ground.attackers * 2 + ground.victims))
    name = f"/{draw(st.sampled_from(contents.COMMANDS))}"
    text = f"{name} {draw(st.sampled_from(contents.ARGUMENTS))}".strip()
    entities = [{"type": "bot_command", "offset": 0, "length": len(name)}]
    return {"message": _message(draw, user) | {"text": text, "entities": entities}}


# Presses


@st.composite
def presses(draw: Draw, ground: Ground) -> Json:
    """Data that no button offered, under a message that may not be there, by an attacker."""
    user = draw(st.sampled_from(ground.attackers))
    data = draw(_data())
    while len(data.encode("utf-8", "surrogatepass")) > MOST_DATA_BYTES:
        data = data[:-1]
    return _press(draw, user, data, draw(st.integers(1, 150)))


def _press(draw: Draw, user: Json, data: str, number: int) -> Json:
    """Mostly in one's own chat; the message may be there, gone, or one that the bot never wrote."""
    update = _pressed(user, draw(st.sampled_from((*[private(user)] * 8, GROUP, CHANNEL))), data, number)
    query = update["callback_query"]
    where = draw(st.sampled_from((*["gone"] * 4, "there", "inline", "nowhere")))
    if where == "there":
        query["message"] |= {"date": DATE, "from": ROBOT, "text": "0001"}
    elif where != "gone":
        query |= {"inline_message_id": "abc"} if where == "inline" else {}
        del query["message"]
    return update


def _pressed(user: Json, chat: Json, data: str, number: int) -> Json:
    """Under a message of which Telegram tells only where it was."""
    query = {"id": str(user["id"]), "from": user, "chat_instance": "1", "data": data}
    return {"callback_query": query | {"message": {"message_id": number, "date": 0, "chat": chat}}}


def _data() -> st.SearchStrategy[str]:
    number = st.sampled_from(contents.NUMBERS)
    word = st.sampled_from(contents.OF_A_TURN)
    coded = [st.tuples(st.just(word), st.sampled_from(codes)) for word, codes in contents.OF_A_CODE.items()]
    return mixed(
        *[st.tuples(word, turns).map(":".join)] * 5,
        st.tuples(word, number, number).map(":".join),
        *[st.tuples(st.sampled_from(contents.OF_A_NUMBER), number).map(":".join)] * 3,
        st.tuples(st.just("give"), turns, number).map(":".join),
        st.tuples(st.just("union"), number, number).map(":".join),
        *[mixed(*coded).map(":".join)] * 2,
        *[st.sampled_from(contents.PLAIN)] * 4,
        st.sampled_from(contents.NO_BUTTONS),
    )


# Real ones, changed


@st.composite
def real(draw: Draw, ground: Ground) -> Json:
    """A message or a press that was really made, now by an attacker: somebody else's words are not theirs to know."""
    user = draw(st.sampled_from(ground.attackers))
    if draw(st.booleans()):
        message, data = draw(among(ground.presses))
        if draw(st.booleans()):  # whom it was meant for, if that is one of them
            user = next((other for other in ground.attackers if other["id"] == message["chat"]["id"]), user)
        update = _press(draw, user, data, message["message_id"])
        if draw(st.booleans()) and "message" in update["callback_query"]:
            update["callback_query"]["message"] = deepcopy(message) | {"chat": private(user)}
        return update
    said = deepcopy(draw(among(ground.messages)))
    if said["from"]["id"] != user["id"]:
        said |= {field: "别人的话" for field in ("text", "caption") if field in said}
    said |= {"from": user, "chat": private(user)}
    for change in draw(st.lists(st.sampled_from(_CHANGES), max_size=3)):
        said |= change(draw, ground)
    return {draw(st.sampled_from(MESSAGE_KINDS)): said}


_CHANGES = (
    lambda draw, ground: {"from": draw(st.sampled_from(ground.victims + ground.attackers))},
    lambda draw, ground: {"chat": draw(st.sampled_from((GROUP, SMALL_GROUP, CHANNEL)))},
    lambda draw, ground: _reply(draw, draw(st.sampled_from(ground.attackers))),
    lambda draw, ground: {"message_id": draw(st.integers(1, 60_000))},
    lambda draw, ground: {"date": draw(st.sampled_from((0, 1, DATE, 2**31)))},
    lambda draw, ground: {"text": draw(st.sampled_from(contents.TEXTS))},
    lambda draw, ground: {"sender_chat": CHANNEL, "is_automatic_forward": True},
    lambda draw, ground: {"forward_origin": {"type": "hidden_user", "date": DATE, "sender_user_name": "a"}},
)


# Broken ones


@st.composite
def broken(draw: Draw, sound: st.SearchStrategy[Json]) -> Drawn:
    """A sound update of which one or two fields are missing or hold what belongs elsewhere."""
    update = deepcopy(draw(sound))
    for _ in range(draw(st.integers(1, 2))):
        places = list(_places(update))
        holder, key = places[draw(st.integers(0, 499)) % len(places)]
        if draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = deepcopy(draw(st.sampled_from(contents.JUNK)))
        if not update:
            break
    return Drawn(update, sound=False)


def _places(value: Any) -> Any:
    """Every field, however deep, and what holds it. Whether a file's handle is one only Telegram can tell."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        if key != "file_id":
            yield value, key
            yield from _places(value[key])
