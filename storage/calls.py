"""Calls: who is called to what, and how it ended. What is asked of them is asked of the view `asked`."""

from dataclasses import dataclass

from domain.calls import Call, Cause, Heard, Part
from domain.people import Person, UnionId
from storage.store import Store, asked


@dataclass(frozen=True)
class Helping:
    """A part of a case that somebody was asked to help with; `path`: of the case's union."""

    case_id: int
    number: int
    path: tuple[UnionId, ...]


@dataclass(frozen=True)
class Absent:
    """A case that waits for somebody who cannot act in it; `cause`: where that may be said."""

    case_id: int
    cause: Cause | None


class Calls(Store):
    """What somebody was asked by name has its call beside their answer, in `opinion`; every other stands in `call`."""

    async def note(self, heard: Heard) -> None:
        if heard.asked:
            await self._note_asked(list(heard.asked))
        if heard.begun:
            await self._begin(list(heard.begun))
        if heard.changed:
            await self._change(list(heard.changed))
        if heard.dropped:
            await self._drop(list(heard.dropped))
        if heard.resumed:
            await self._resume(list(heard.resumed))

    @asked("opinions_called")
    async def _note_asked(self, calls: list[Call]) -> None: ...

    @asked("calls_add")
    async def _begin(self, calls: list[Call]) -> None: ...

    @asked("calls_change")
    async def _change(self, calls: list[Call]) -> None: ...

    @asked("calls_drop")
    async def _drop(self, parts: list[Part]) -> None: ...

    @asked("calls_resume")
    async def _resume(self, calls: list[Call]) -> None: ...

    @asked("calls_of_representative")
    async def of_representative(self, person: Person) -> list[int]: ...

    @asked("calls_of_helper")
    async def of_helper(self, person: Person) -> list[Helping]: ...

    @asked("identity_calls_of_the_absent")
    async def of_the_absent(self) -> list[Absent]: ...
