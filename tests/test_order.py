"""The first handler that takes an update is the only one: what their order decides, and what it cannot."""

from collections import Counter, defaultdict
from difflib import ndiff
from itertools import combinations, groupby, product

from bot.wire.conversation import Flow
from bot.wire.filters import AT_ONCE, KEYBOARD
from bot.wire.session import App
from bot.wire.texts import LANGUAGES
from tests.handlers import APP, LABELS, PLACE, TEXTS, example, in_groups, name, stands, taker, tap, update

EDITED = "message UpdateType.EDITED_MESSAGE → flows.demands.edited"
FLOWS = (
    *(
        "claiming",
        "joining",
        "verifying",
        "submitting",
        "proposing",
        "wording",
        "holding",
        "speaking",
        "merging",
        "talking",
        "distress",
        "rota",
    ),
    *(
        "visiting",
        "entering",
        "holidays",
        "tenures",
        "roster",
        "unions",
        "bulletin",
        "signing-up",
        "unsealing",
        "loose",
    ),
)
KEYS = " ".join(KEYBOARD)
ORDER = [
    "message ChatType.GROUPS and StatusUpdate.MIGRATE → groups._moved",
    "command /link /start → groups._link",
    "command /help → groups._help",
    "message ChatType.GROUPS and UpdateType.MESSAGE and Linked and RestOfAlbum → replies.rest_of_album",
    "flow wording in groups",
    "message ChatType.GROUPS and Linked and UpdateType.EDITED_MESSAGE → groups._edited",
    "message ChatType.GROUPS and UpdateType.MESSAGE and AboutCaseHere and not COMMAND → groups._said",
    "message ChatType.GROUPS → groups._quiet",
    "message not ChatType.PRIVATE → presence.elsewhere",
    "ChatMemberHandler → presence.changed",
    "message ThroughUs or OwnLink → sharing.through_us",
    EDITED,
    "label button-forget → forgetting._forget",
    "label keyboard-administer → menu.administer",
    "label keyboard-board → board.browse",
    "label keyboard-find → menu.find",
    "label keyboard-mine → lists.mine",
    "label keyboard-more → menu._more",
    "label keyboard-offer → menu._offer",
    "label keyboard-overview → overview._overview",
    "label keyboard-representatives → contact.representatives",
    "label keyboard-todo → lists.to_do",
    "message RestOfAlbum → replies.rest_of_album",
    "message AboutCase and not COMMAND → replies.reply",
    "message InTalk and not COMMAND → flows.contact.reply",
    *(f"flow {each}" for each in FLOWS),
    "command /cancel → manners.nothing_to_cancel",
    "message COMMAND → manners.unknown_command",
    f"label {KEYS} → manners.old_key",
    "CallbackQueryHandler → manners.old_button",
]
TWICE = {
    "cancel": "leaves the flow one is in; the one for whoever is in none comes after all of them",
    "help": "in a group it is about groups",
    "start": "in a group it links that; in private one joins with it",
}
"""The commands that more than one handler takes, and why they never meet over one update."""

BUTTONS = [each for each in stands(APP) if tap(each.handler)]
TOLD = [(each, word, meant.carries) for each in BUTTONS if (meant := tap(each.handler)) for word in meant.words]
"""Each with every word that it has, and what stands behind that."""
COMMANDS = [(word, each) for each in stands(APP) for word in sorted(getattr(each.handler, "commands", ()))]


def listed(app: App) -> list[str]:
    """What is registered, in order, but for what no order decides about: buttons, and commands in private.

    Nor does one decide between labels: those that stand together are in the order of the alphabet.
    """
    alone = [each.handler for word, each in COMMANDS if word != "cancel" and not in_groups(each.handler)]
    handlers = [(group, each) for group in sorted(app.handlers) for each in app.handlers[group]]
    met = [(group, each) for group, each in handlers if not tap(each) and each not in alone]
    rows = [("before all: " if group < 0 else "") + name(each) for group, each in met]
    runs = groupby(rows, lambda row: row.startswith("label "))
    return [row for label, run in runs for row in (sorted(run) if label else run)]


def test_the_order_is_as_it_is_written_down() -> None:
    """Wherever two handlers can take one update, the table says which is asked first."""
    found = listed(APP)
    assert found == ORDER, "\n".join(ndiff(ORDER, found))


def test_no_press_fits_two_buttons() -> None:
    """Word and number of fields tell them apart, in private and in groups, but for those of two steps of one flow."""
    found = defaultdict(list)
    for each, word, fields in TOLD:
        found[in_groups(each.handler), word, len(fields)].append(each)
    pairs = [pair for alike in found.values() for pair in combinations(alike, 2)]
    # Nobody is on two steps of a flow, and it looks at the buttons of theirs alone.
    met = [(a, b) for a, b in pairs if a.flow is not b.flow or not a.step or not b.step or a.step == b.step]
    assert [(a.name, b.name) for a, b in met] == []


def test_every_button_gets_its_presses() -> None:
    """A press on each, with every word it has, by somebody on its step, is taken by nothing that is asked before."""
    assert {each for each, _, _ in TOLD} == {*BUTTONS}  # all of their words are known
    for each, word, fields in TOLD:
        here, flow = in_groups(each.handler), None if each.begins else each.flow.name
        press = update("callback_query", "group" if here else "private", ":".join((word, *map(example, fields))))
        assert taker(press, flow, each.step, place=PLACE if here else None) == each.name


def test_no_command_means_two_things() -> None:
    """What begins something has its command to itself, in private and in groups; within a flow there is but /cancel."""
    begun = Counter((in_groups(each.handler), word) for word, each in COMMANDS if each.begins)
    assert [key for key, count in begun.items() if count > 1] == []
    assert {word for word, each in COMMANDS if not each.begins} == {"cancel"}
    assert {word for word, count in Counter(word for word, _ in COMMANDS).items() if count > 1} == set(TWICE)


def test_every_command_reaches_its_own() -> None:
    """In private, whatever else is going on; with a link of ours behind it, edited or in a group it is no command."""
    busy = {"flow": "submitting", "step": "text", "replied": 7, "talk": 7}
    for word, each in COMMANDS:
        if each.begins and not in_groups(each.handler) and word != "cancel":
            assert [taker(update(text=f"/{word}")), taker(update(text=f"/{word} 12"), **busy)] == [each.name] * 2
            assert "OwnLink" in taker(update(text=f"/{word} t.me/dajiayi_bot?start=c7"))
            assert taker(update("edited_message", text=f"/{word}")) == EDITED
            here = {"help": "groups._help", "start": "groups._link"}.get(word, "groups._quiet")
            assert taker(update(chat="group", text=f"/{word}"), place=PLACE).endswith(here)


def test_no_two_labels_are_one_text() -> None:
    """Each reaches its own in either language, so that their order among each other is no matter."""
    for language, label in product(LANGUAGES, LABELS):
        assert f"label {label} → " in taker(update(text=TEXTS.plain(language, label)))


def test_what_two_could_take_goes_to_the_one_it_is_meant_for() -> None:
    """Words in a draft, in a reply, beside a picture, and what is no sentence at all."""
    draft = {"flow": "submitting", "step": "text"}
    assert "flow loose" in taker(update(text="工资晚发了"))
    assert "flow submitting" in taker(update(text="工资晚发了"), **draft)
    assert "AboutCase" in taker(update(text="工资晚发了"), **draft, replied=7)
    assert "RestOfAlbum" in taker(update(text="工资晚发了"), **draft, replied=7, album=7)
    assert "flow claiming" in taker(update(text="7KQM-42XA-9BCD"), **draft)
    assert "flow submitting: command /cancel" in taker(update(text="/cancel"), **draft)
    assert "nothing_to_cancel" in taker(update(text="/cancel"))


def test_what_sends_words_at_once_asks_about_something() -> None:
    """Where the next words go out without a look at them, the question must end when its writer goes elsewhere."""
    flows = (each for each in APP.handlers[0] if isinstance(each, Flow))
    assert {each.name for each in flows if each.manner.about} >= AT_ONCE
