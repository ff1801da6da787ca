"""`dajiayi roster`: who belongs to which union, from a spreadsheet; and invitations for those who have not come in."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.operating.commands.unions import bot_name, one_of
from bot.operating.commands.work import private, progress, run_async, working
from bot.operating.settings import Mistake, Settings, read_settings
from bot.views import papers
from bot.views.roster import mistake_said
from bot.wire.spreadsheets import MOST_ROWS, read_table
from bot.wire.texts import Texts
from domain.cases.parties import SYSTEM
from domain.enrollment import Plan
from domain.mistakes import causes
from domain.people import Union, own_voice
from domain.recognition import UNASKED, Doubt, Meant
from domain.roster import Cells, TableTooLarge, TableUnreadable, read_roster
from domain.tenures import Offer, Seat, Turnover
from services import enrollment, posts, tenures
from services.roster import invite_all
from services.work import Work
from storage.times import to_text

cli = typer.Typer(help="Who belongs to which union. 名单。", rich_markup_mode=None)
Same = Annotated[bool | None, typer.Option("--same/--new", help="Whether who is only written otherwise is the same.")]
EVERYBODY = 1_000_000
IF_NEW = "nothing was changed; if they are, and not only written in another way, say --yes"
DOUBTS = {Doubt.ZEROS: "only zeros differ", Doubt.RENAMED: "another name"}
At = Annotated[str | None, typer.Option("--union", help="The union meant, with all below it; without it, all of them.")]


@cli.command("import")
def roster_import(
    file: Annotated[Path, typer.Argument(help="An .xlsx, .xls or .csv; `dajiayi roster template` makes an empty one.")],
    union: At = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come; nothing is written.")] = False,
    same: Same = None,
    yes: Annotated[bool, typer.Option("--yes", help="Even where most are new to a union that has a roster.")] = False,
) -> None:
    """Takes a roster: unions, names, staff numbers, roles. All of it, or with a mistake in it nothing. 导入名单。

    The same file again changes nothing; who is not in the file stays.
    """

    async def imported() -> None:
        settings = read_settings()
        sheet = read_roster(read_file(file))
        said = progress("import")

        async def told(done: int, whole: int) -> None:
            said(done, whole)

        async with working(settings) as work:
            place = await _place(work, union)
            plan = await enrollment.check(work, sheet, place, SYSTEM, _meant(same))
            doubted = plan.alarms(work.rules.policy.roster) and not yes
            if not (dry_run or doubted):
                plan = await enrollment.enroll(work, sheet, place, SYSTEM, told, _meant(same))
        _say(plan, settings, file)
        if doubted:
            raise Mistake(str(file), f"{len(plan.strangers)} of {plan.among} are new; {IF_NEW}")
        if dry_run:
            print("nothing was changed", file=sys.stderr)

    run_async(imported())


def _say(plan: Plan, settings: Settings, file: Path) -> None:
    texts = Texts()
    for cause in causes(plan.mistakes):
        print(mistake_said(texts, settings.language, cause.shown), file=sys.stderr)
    if plan.mistakes:
        raise Mistake(str(file), f"{len(plan.mistakes)} mistakes; nothing was changed")
    if plan.ignored:
        print(f"columns and sheets not used: {', '.join(plan.ignored)}", file=sys.stderr)
    for new in plan.unions:
        print(f"new union: {new.name} under {new.under.name}")
    _check_doubts(plan, file)
    print(f"{plan.rows} rows: {plan.added} new, {plan.changed} changed, {plan.left} left")


def _meant(same: bool | None) -> Meant:
    return UNASKED if same is None else dict.fromkeys(Doubt, same)


def _check_doubts(plan: Plan, file: Path) -> None:
    """Raises Mistake: what a chat would ask."""
    for each in plan.doubts:
        print(f"{DOUBTS[each.doubt]}: {each.before.said} -> {each.now.said}")
    if plan.doubts:
        raise Mistake(str(file), "nothing was changed; if these are the same people, say --same, if not, --new")


@cli.command("template")
def roster_template(
    file: Annotated[Path, typer.Argument(help="The file to write, .xlsx or .csv.")],
) -> None:
    """Writes an empty roster to be filled in; an .xlsx also says what may stand where. 名单模板。"""
    language = read_settings().language
    if file.suffix.lower() not in {".xlsx", ".csv"}:
        raise Mistake(str(file), "name a file that ends in .xlsx or .csv")
    is_csv = file.suffix.lower() == ".csv"
    _write(file, papers.template_csv(language) if is_csv else papers.template(Texts(), language)())


@cli.command("invitations")
def roster_invitations(
    out: Annotated[Path, typer.Option(help="The page to write, .html: open it in a browser and print it.")],
    union: At = None,
) -> None:
    """Writes a page to be printed and cut: a QR code and a bare code for everybody who has not come in yet. 打印邀请。

    Each code can be used once. The codes are not kept anywhere else; those printed before stay good.
    """

    async def invited_all() -> None:
        settings = read_settings()
        bot = await bot_name(settings)
        async with working(settings) as work:
            invited = [
                each
                for place in await _places(work, union)
                for each in await invite_all(work, place, SYSTEM, EVERYBODY)
            ]
            _write(out, papers.sheet(Texts(), settings.language, bot, invited)())
        print(f"{len(invited)} invitations written to {out}", file=sys.stderr)

    run_async(invited_all())


@cli.command("list")
def roster_list(union: At = None) -> None:
    """Prints how many have come in, and the roster, one a line: joined or not, union, number, name, roles. 名单。"""

    async def listed() -> None:
        async with working(read_settings()) as work:
            place = await _place(work, union)
            names = {each.id: each.name for each in await work.unions.everything()}
            everybody = [each for each in await work.roster.everybody(place) if not each.left]
        joined = sum(each.person is not None for each in everybody)
        print(f"joined {joined}/{len(everybody)}")
        for each in everybody:
            state = "joined" if each.person else "-"
            print("\t".join((state, names[each.union], each.number, each.name, ",".join(each.roles), each.group)))

    run_async(listed())


@cli.command("posts")
def roster_posts(
    union: Annotated[str, typer.Option(help="The union meant; those below it have posts of their own.")],
    on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The day.")],
) -> None:
    """Prints who held which post in a union on a day: role, name, from when, until when. 那天谁在任。"""

    async def printed() -> None:
        async with working(read_settings()) as work:
            place = one_of(await work.unions.named(union), union)
            for each in await posts.on_day(work, place, on.date(), SYSTEM):
                name = await work.people.name_of(own_voice(each.person)) or ""
                print("\t".join((each.role, name, to_text(each.since), to_text(each.until) if each.until else "-")))

    run_async(printed())


@cli.command("term")
def roster_term(
    file: Annotated[Path, typer.Argument(help="The roster of those who hold a post in the new term, of one union.")],
    union: Annotated[str, typer.Option(help="The union in which a new term of office begins.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this it is only said what it comes to.")] = False,
    same: Same = None,
) -> None:
    """Begins a new term of office: posts of whoever is not named end, open cases stay. 换届。"""

    async def begun() -> None:
        settings = read_settings()
        sheet, act = read_roster(read_file(file)), tenures.change_by_roster if yes else tenures.look_at_roster
        async with working(settings) as work:
            place = one_of(await work.unions.named(union), union)
            plan, turnover = await act(work, sheet, place, SYSTEM, _meant(same))
        for cause in causes(plan.mistakes):
            print(mistake_said(Texts(), settings.language, cause.shown), file=sys.stderr)
        _check_doubts(plan, file)
        if turnover is None:
            raise Mistake(str(file), f"{len(plan.mistakes)} mistakes; nothing was changed")
        for what, some in _parts(turnover):
            print(f"{what} {len(some)}: {', '.join(f'{each.name} {each.role}' for each in some) or '-'}")
        if not yes:
            print("nothing was changed; to begin the new term, say --yes", file=sys.stderr)

    run_async(begun())


def _parts(turnover: Turnover) -> Sequence[tuple[str, Sequence[Seat | Offer]]]:
    return (
        *(("ends", turnover.ends), ("goes on", turnover.stays)),
        *(("new", turnover.begins), ("once they come in", turnover.awaited)),
    )


async def _place(work: Work, name: str | None) -> Union | None:
    return one_of(await work.unions.named(name), name) if name else None


async def _places(work: Work, name: str | None) -> list[Union]:
    place = await _place(work, name)
    return [place] if place else await work.unions.roots()


def read_file(file: Path) -> Cells:
    """Raises Mistake."""
    try:
        return read_table(file.name, file.read_bytes())
    except OSError as error:
        raise Mistake(str(file), f"cannot be read: {error.strerror}") from None
    except TableUnreadable:
        raise Mistake(str(file), "is no .xlsx, .xls or .csv that can be read") from None
    except TableTooLarge:
        raise Mistake(str(file), f"at most {MOST_ROWS} rows; please hand in several files") from None


def _write(file: Path, content: bytes) -> None:
    try:
        with open(file, "wb", opener=private) as out:
            out.write(content)
    except OSError as error:
        raise Mistake(str(file), f"cannot be written: {error.strerror}") from None
