"""An admin hands in a roster as a file, after a tap on 发名单 or just so.

发名单 ──▶ file ──▶ END            a file ──▶ END
"""

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler, filters
from telegram.ext.filters import MessageFilter

from bot.handlers.policy import seat, seats
from bot.handlers.roster import show
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin, wake
from bot.wire.filters import anything
from bot.wire.session import Context, Session, current
from bot.wire.spreadsheets import MOST_BYTES, MOST_ROWS, is_table
from bot.wire.texts import Texts
from domain.people import Role, Union
from domain.roster import TableNeeded, TableTooLarge
from domain.sentences import Button
from domain.taps.roster import ROSTER_FILE, ROSTER_NO_FILE, ROSTER_TEMPLATE
from services import uploads

NAME = "roster"
FILE = "file"


class AdminsTable(MessageFilter):
    """A spreadsheet from somebody for whom it can only be a roster."""

    def filter(self, message: Message) -> bool:
        name = message.document.file_name if message.document else None
        return bool(name and is_table(name)) and Role.ADMIN in current.get().roles


async def _ask(update: Update, context: Context) -> str:
    session = context.session
    union = await seat(session, ROSTER_FILE.fields(context)[0])
    await begin(session, NAME, FILE, {"union": union.id})
    template = Button("button-roster-template", ROSTER_TEMPLATE(union.id))
    cancel = Button("button-cancel", ROSTER_NO_FILE())
    await session.show("roster-ask", buttons=[[template, cancel]], union=union.name)
    return FILE


async def _file(update: Update, context: Context) -> str:
    """Takes note of the file; it is fetched beside us, and what it would change is said then."""
    await take(update, context.session, await _meant(context.session))
    return END


async def take(update: Update, session: Session, union: Union, *, of_term: bool = False) -> None:
    """Raises TableNeeded, TableTooLarge."""
    message = update.effective_message
    document = message.document if message else None
    if document is None or not is_table(document.file_name or ""):
        raise TableNeeded
    if (document.file_size or 0) > MOST_BYTES:
        raise TableTooLarge(limit=MOST_ROWS)
    name = (document.file_name or "")[-60:]
    await uploads.receive(session, union, document.file_id, name, session.actor, of_term=of_term)
    await session.say("roster-received", slot="roster-received")


async def _meant(session: Session) -> Union:
    """The union for which the file was asked, whatever was asked since; the first seat of whoever was not asked."""
    if await wake(session, NAME):
        assert session.conversation
        return await seat(session, session.conversation.data["union"])
    return (await seats(session))[0]


async def _cancel(update: Update, context: Context) -> str:
    await show(context.session, (await seats(context.session))[0])
    return END


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[
            on(ROSTER_FILE, _ask),
            MessageHandler(filters.UpdateType.MESSAGE & AdminsTable(), _file),
        ],
        states={FILE: [MessageHandler(anything(texts), _file)]},
        fallbacks=[on(ROSTER_NO_FILE, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={FILE}, by_file=True, new=True),
    )
