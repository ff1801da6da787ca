"""`python -m sandbox [token] [port]`: the phones alone, for any bot of one's own."""

from __future__ import annotations

import asyncio
import sys

from sandbox import Group, Person, create_app, serve

PEOPLE = (
    Person(1001, "小周", "职工 · 演示"),
    Person(2001, "陈代表", "会员代表 · 演示"),
    Person(3001, "李干事", "工作人员 · 演示"),
    Person(4001, "王主席", "主席 · 演示"),
)
GROUPS = (Group(-1001000000001, "工作群", (3001, 4001, 2001), admins=(4001,), forum=True, bot="administrator"),)


async def main(token: str = "7000000001:sandbox", port: str = "8081") -> None:
    """Serve until interrupted."""
    _, base = await serve(create_app(token=token, people=PEOPLE, groups=GROUPS), port=int(port))
    print(f"{base}  (Bot API: {base}/bot{token}/METHOD)", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
