"""What of a form is kept apart, shown to whoever may look at it. It is read when it is sent: no row holds it."""

from bot.wire.desk import Call, Desk, Renderer
from bot.wire.http import File
from domain.cases.model import Case
from domain.cases.procedure import Guard
from domain.people import Actor
from domain.sentences import Bare, Button, Key
from domain.taps.seals import SEAL
from services import seals
from services.delivery import VANISH
from services.work import Work
from storage.outbox import Outgoing


async def _sealed(desk: Desk, row: Outgoing) -> list[Call]:
    case, name = await _readable(desk, row)
    value = await desk.seals.of(case.id, name) if case else None
    return (
        [_said(desk, case, name, "sealed-shown" if value else "sealed-erased", value=Bare(value or ""))] if case else []
    )


async def _proof(desk: Desk, row: Outgoing) -> list[Call]:
    """Handed up from our own bytes; under a name of ours, since its own may say whose it is."""
    case, name = await _readable(desk, row)
    if case is None:
        return []
    found = await seals.content_of(desk, case, name)
    if found is None:
        waits = await desk.proofs.waits(case.id, name)
        return [_said(desk, case, name, "proof-waits" if waits else "sealed-erased")]
    ending, content = found
    file = File(f"{case.number}{ending}", content, "application/octet-stream")
    caption = desk.html("proof-shown", number=case.number, field=Key(f"field-{name}"))
    params = {"document": file, "caption": caption, "parse_mode": "HTML", "protect_content": True}
    return [Call("send_document", params)]


async def _readable(desk: Desk, row: Outgoing) -> tuple[Case | None, str]:
    """The case, if whoever asked may still look at the field."""
    name = row.args["field"]
    case = await desk.cases.load(row.matter_id) if row.matter_id else None
    reader = await desk.reader(row.person)
    return (case if case and any(each.name == name for each in seals.guarded_by(case, reader)) else None), name


def _said(desk: Desk, case: Case, name: str, key: str, **args: Bare) -> Call:
    text = desk.html(key, number=case.number, field=Key(f"field-{name}"), **args)
    return Call("send_message", {"text": text, "parse_mode": "HTML", "protect_content": True})


async def look_buttons(work: Work, case: Case, reader: Actor) -> list[list[Button]]:
    """One for each field that the reader may look at."""
    return [
        [Button("button-seal-look", SEAL(case.id, field.name), {"field": Key(f"field-{field.name}")})]
        for field in await seals.to_look_at(work, case, reader)
    ]


async def _vanish(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("delete_message", {"message_id": row.args["message"]})]


RENDERERS: dict[str, Renderer] = {Guard.SEALED: _sealed, Guard.PROOF: _proof, VANISH: _vanish}
