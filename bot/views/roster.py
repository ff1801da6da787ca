"""Renderers of what has to do with the roster: what became of a file that was sent, and papers that we make."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from bot.views import papers
from bot.wire.desk import Call, Desk, Paper, Renderer
from bot.wire.texts import Texts
from domain.mistakes import causes
from domain.people import Union
from domain.recognition import Doubt
from domain.roster import HEADERS, Column, Mistake
from domain.sentences import Button, Day, Rows
from domain.taps.groups import GROUP
from domain.taps.roster import (
    ROSTER,
    ROSTER_CANCEL,
    ROSTER_FILE,
    ROSTER_IMPORT,
    ROSTER_MISSING,
    ROSTER_OTHERS,
    ROSTER_SAME,
    ROSTER_TEMPLATE,
)
from services.roster import invite_all
from storage.outbox import Outgoing

PNG, HTML = "image/png", "text/html"
STRIPS = 1000
"""So many invitations go on one sheet."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def mistake_said(texts: Texts, language: str, cause: dict[str, Any]) -> str:
    """Where it is, what lies there, and what is allowed there."""
    if "spans" not in cause:  # of before they were put together
        cause = causes([Mistake(**cause)])[0].shown
    between = texts.plain(language, "roles-between")
    said = [
        texts.plain(language, "mistake-pair", said=said, other=other) if other else said
        for said, other in cause["said"]
    ]
    args: dict[str, Any] = {
        **cause,
        "letter": cause["letter"] or "none",
        "column": HEADERS[Column(cause["column"])][0 if language == "zh" else 1],
        "rows": between.join(cause["spans"]),
        "said": between.join(said),
    }
    args["at"] = texts.plain(language, "mistake-rows", **args)
    args["where"] = texts.plain(language, "mistake-where", **args)
    told = texts.plain(language, f"mistake-{cause['problem']}", **args)
    return f"“{cause['page']}” {told}" if cause.get("page") else told


async def _upload(desk: Desk, row: Outgoing) -> list[Call]:
    """What a file would change, has changed, or where its mistakes are."""
    args, language = row.args, desk.account.language
    union = await desk.unions.get(args["union"])
    assert union is not None
    text = desk.html(
        f"roster-{args['what']}",
        union=union.name,
        lines="\n".join(mistake_said(desk.texts, language, each) for each in args["mistakes"]),
        unions=" · ".join(args["unions"]) + (f" … +{args['more']}" if args["more"] else ""),
        new="yes" if args["unions"] else "no",
        ignored=" · ".join(args["ignored"]),
        unused="yes" if args["ignored"] else "no",
        many="yes" if args.get("many") else "no",
        named=_named(desk, args),
        **args["counts"],
    )
    params: dict[str, Any] = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(_after(args))}
    send = Call("send_message", params)
    if args["message"]:
        return [Call("edit_message_text", params | {"message_id": args["message"]}, otherwise=send)]
    return [send]


def _named(desk: Desk, args: dict[str, Any]) -> str:
    """Whom of those on the roster rows may mean."""
    language = desk.account.language
    pairs = [desk.texts.plain(language, "roster-doubtful", before=was, now=now) for was, now in args.get("named", ())]
    more = [desk.texts.plain(language, "roster-more", count=args["others"])] if args.get("others") else []
    return "\n".join((*pairs, *more))


def _after(args: dict[str, Any]) -> Rows:
    """What can be done next."""
    again = Button("button-roster-file", ROSTER_FILE(args["union"]))
    roster = Button("button-roster", ROSTER(args["union"]))
    match args["what"]:
        case "preview":
            if args.get("many"):
                yes = Button("button-roster-import-new", ROSTER_IMPORT(args["upload"]), style="danger")
            else:
                yes = Button("button-roster-import", ROSTER_IMPORT(args["upload"]), style="primary")
            return [[yes, Button("button-cancel", ROSTER_CANCEL(args["upload"]))]]
        case Doubt.ZEROS | Doubt.RENAMED as doubt:
            same = Button("button-roster-same", ROSTER_SAME(args["upload"], Doubt(doubt)), style="primary")
            others = Button("button-roster-others", ROSTER_OTHERS(args["upload"], Doubt(doubt)))
            return [[same, others], [Button("button-cancel", ROSTER_CANCEL(args["upload"]))]]
        case "mistakes":
            return [[again, Button("button-roster-template", ROSTER_TEMPLATE(args["union"]))], [roster]]
        case "imported":
            return [[Button("button-roster-missing", ROSTER_MISSING(args["union"], 0), style="primary"), roster]]
        case _:
            return [[roster]]


async def _paper(desk: Desk, row: Outgoing) -> list[Call]:
    union = await desk.unions.get(row.args["union"])
    assert union is not None
    return await PAPERS[row.args["paper"]](desk, row, union)


def _photo(desk: Desk, code: str, caption: str, rows: Rows) -> Call:
    """A QR code with what one needs who cannot scan it."""
    link = papers.link(desk.bot, code)
    copy = [Button("button-copy-link", copy=link), Button("button-copy-code", copy=papers.spaced(code))]
    paper = Paper("qr.png", PNG, papers.picture(link))
    markup = desk.keyboard([copy, *rows])
    return Call("send_photo", {"photo": paper, "caption": caption, "parse_mode": "HTML", "reply_markup": markup})


async def _invitation(desk: Desk, row: Outgoing, union: Union) -> list[Call]:
    """For one person, to be passed on."""
    code, back = row.args["code"], [Button("button-roster-missing", ROSTER_MISSING(row.args["place"], 0))]
    caption = desk.html(
        "roster-invitation",
        name=row.args["name"],
        union=union.name,
        link=papers.link(desk.bot, code),
        code=papers.spaced(code),
    )
    return [_photo(desk, code, caption, [back])]


async def _code(desk: Desk, row: Outgoing, union: Union) -> list[Call]:
    """For the wall of the union."""
    code, day = row.args["code"], Day(date.fromisoformat(row.args["day"]))
    caption = desk.html("roster-code", union=union.name, day=day, code=papers.spaced(code))
    return [_photo(desk, code, caption, [[Button("button-roster", ROSTER(union.id))]])]


async def _sheet(desk: Desk, row: Outgoing, union: Union) -> list[Call]:
    """Fresh invitations for those who have not come in, if who asked for them is still the admin."""
    actor = await desk.people.known_by(row.person)
    found = await invite_all(desk, union, actor, STRIPS + 1)
    invited, language = found[:STRIPS], desk.account.language
    paper = Paper("invitations.html", HTML, papers.sheet(desk.texts, language, desk.bot, invited))
    more = "yes" if len(found) > STRIPS else "no"
    caption = desk.html("roster-sheet", union=union.name, count=len(invited), more=more)
    markup = desk.keyboard([[Button("button-roster", ROSTER(union.id))]])
    return [
        Call("send_document", {"document": paper, "caption": caption, "parse_mode": "HTML", "reply_markup": markup})
    ]


async def _template(desk: Desk, row: Outgoing, union: Union) -> list[Call]:
    language = desk.account.language
    paper = Paper("roster.xlsx", XLSX, papers.template(desk.texts, language))
    caption = desk.html("roster-template")
    markup = desk.keyboard([[Button("button-roster-file", ROSTER_FILE(union.id), style="primary")]])
    return [
        Call("send_document", {"document": paper, "caption": caption, "parse_mode": "HTML", "reply_markup": markup})
    ]


async def _group(desk: Desk, row: Outgoing, union: Union) -> list[Call]:
    """The code by which a group is linked; and a link that asks which group, and brings the code along."""
    code = row.args["code"]
    text = desk.html("group-code", union=union.name, code=papers.spaced(code))
    order = f"/link@{desk.bot} {code}"
    choose = Button("button-group-choose", url=papers.group_link(desk.bot, code))
    copy, back = Button("button-copy-order", copy=order), Button("button-group", GROUP(union.id))
    markup = desk.keyboard([[choose], [copy, back]])
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": markup})]


PAPERS: dict[str, Callable[[Desk, Outgoing, Union], Awaitable[list[Call]]]] = {
    "invitation": _invitation,
    "code": _code,
    "sheet": _sheet,
    "template": _template,
    "group": _group,
}
RENDERERS: dict[str, Renderer] = {"upload": _upload, "paper": _paper}
