"""Words instead of presses: whoever is asked something may type what stands on a button, or that they want back."""

from collections.abc import Mapping

from telegram import CallbackQuery, Message, MessageEntity, Update
from telegram.constants import ChatType

from bot.wire.conversation import Flow
from bot.wire.filters import KEYBOARD
from bot.wire.session import Session
from bot.wire.texts import LANGUAGES
from domain.labels import Label, bare, half_meant, meant
from domain.sentences import Button, Sentence
from domain.taps.demands import DRAFT_ANONYMOUS, DRAFT_NAMED
from domain.taps.tap import numbers_of, word_of
from domain.understanding.meanings import Meaning, Scene
from domain.understanding.understand import understand

BY_MEANING: Mapping[Scene, Mapping[Meaning, str]] = {
    Scene.PREVIEW: {Meaning.ANONYMOUS: DRAFT_ANONYMOUS.words[0], Meaning.NAMED: DRAFT_NAMED.words[0]},
}
"""By what is asked, which button is meant, of those that are asked about once more."""
NOT_PRESSED = ""
"""The id of a press that was typed: nobody waits for an answer to it."""


def spoken(update: Update, session: Session, flow: Flow) -> str | None:
    """The data of the button that is typed, if one is. `flow`: the one that asks."""
    words, buttons = _heard(update, session), _offered(session)
    found = meant(words, _labels(session, buttons), choosing=_chooses(session, flow)) if words else None
    return _by_meaning(words, buttons) if found is None else buttons[found].data


def _by_meaning(words: str, buttons: list[Button]) -> str | None:
    """What is said in other words than a button's, where it can mean only that one."""
    for scene, presses in BY_MEANING.items():
        offered = {word_of(each.data): each.data for each in buttons}
        if words and offered.keys() & set(presses.values()):
            meant = [presses[each] for each in understand(words, scene).meanings if each in presses]
            return offered.get(meant[0]) if len(meant) == 1 else None
    return None


def half_spoken(update: Update, session: Session, flow: Flow) -> bool:
    """Whether they type a part of what takes all of its label."""
    words = _heard(update, session)
    return bool(words and _chooses(session, flow) and half_meant(words, _labels(session, _offered(session))))


def _chooses(session: Session, flow: Flow) -> bool:
    return session.conversation is not None and session.conversation.step not in flow.words


def _offered(session: Session) -> list[Button]:
    """The buttons under what was asked last."""
    asked = session.conversation.question if session.conversation else None
    return [each for row in Sentence.decode(asked).rows for each in row if each.data] if asked else []


def _labels(session: Session, buttons: list[Button]) -> list[Label]:
    return [Label(_label(each, session), _is_final(each)) for each in buttons]


def _heard(update: Update, session: Session) -> str:
    """What is typed where something is asked; nothing where it is a reply to something else."""
    message = update.message
    asked = session.conversation is not None and session.conversation.question is not None
    if session.place or not asked or message is None or answers_another(session) or session.talk:
        return ""
    return "" if (message.text or "").startswith("/") else message.text or ""


def says(label: str, update: Update, session: Session) -> bool:
    """Whether they type just this, where something is asked of them and no button says so."""
    words = _heard(update, session)
    return bool(words) and bare(words) == bare(session.texts.plain(session.language, label))


def _label(button: Button, session: Session) -> str:
    return session.texts.plain(session.language, button.label, **button.args)


def _is_final(button: Button) -> bool:
    return button.style == "danger" or hands_over(button.data)


def hands_over(data: str) -> bool:
    """Whether something is handed in or sent by it: what came of it stands in its place then."""
    return word_of(data).endswith(("-confirm", "-send", "-yes", "-consent", "-save"))


def as_press(update: Update, data: str) -> Update:
    """The press that is meant, as if it had come from Telegram."""
    assert update.message and update.message.from_user
    query = CallbackQuery(NOT_PRESSED, update.message.from_user, "", update.message, data)
    return Update(update.update_id, callback_query=query)


def as_cancel(update: Update) -> Update:
    """/cancel, as if they had written it."""
    said = update.message
    assert said
    command = MessageEntity(MessageEntity.BOT_COMMAND, 0, len("/cancel"))
    message = Message(said.message_id, said.date, said.chat, said.from_user, text="/cancel", entities=(command,))
    message.set_bot(said.get_bot())
    return Update(update.update_id, message=message)


def as_pressed(update: Update, data: str) -> Update:
    """The same press, of another button."""
    query = update.callback_query
    assert query
    other = CallbackQuery(query.id, query.from_user, query.chat_instance, query.message, data)
    return Update(update.update_id, callback_query=other)


def is_typed(update: Update) -> bool:
    """Whether the press was typed."""
    return update.callback_query is not None and update.callback_query.id == NOT_PRESSED


def goes_elsewhere(update: Update, session: Session) -> bool:
    """Whether they leave what is asked of them: by a command, a key, a button, or a reply to another case.

    Looking at the very case that is asked about is not leaving it, nor is what the question itself offers.
    """
    assert session.conversation
    case, query, message = session.conversation.data.get("case"), update.callback_query, update.message
    if query is not None and query.data in {each.data for each in _offered(session)}:
        return False
    if query is not None:
        return case is None or case not in numbers_of(query.data or "")[:1]
    if message is None or message.chat.type != ChatType.PRIVATE:
        return False
    said = message.text or ""
    keys = {session.texts.plain(language, key) for language in LANGUAGES for key in KEYBOARD}
    return said in keys or (said.startswith("/") and not said.startswith("/cancel"))


def answers_another(session: Session) -> bool:
    """Whether they reply to a message about another case than the one that is asked about."""
    asked = session.conversation.data.get("case") if session.conversation else None
    return session.replied is not None and session.replied != asked
