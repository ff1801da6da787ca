"""What has happened in the sandbox's town before anybody looks: one story at every stage, one yellow, one red.

Data only; `bot/demo/residents.py` lets it happen, by the same services as everything else. It names nobody real.
"""

from dataclasses import dataclass

from domain.cases.command import Command
from domain.cases.model import Grade, Rating
from domain.cases.opinions import Answer
from domain.cases.words import Action
from domain.proposals import Motion

WORKER, STAFF, CHAIR, COLLEAGUE, SECOND_WORKER = 1001, 1002, 1003, 1005, 1011
LEAD, *SIGNERS = 1004, 1008, 1009
VOTERS = (*SIGNERS, 1010)
NOBODY = None
"""Time itself does it: what a limit that ran out brings about."""


@dataclass(frozen=True)
class Step:
    """What somebody does, so many working days after the story began. Each comes ten minutes after the one before."""

    day: int
    chat: int | None
    command: Command


@dataclass(frozen=True)
class Story:
    """One demand: by whom, how many working days ago, and what came of it. `seconds`: who needs it too.

    `talk`: who said what about it, and in answer to which of those before, counted from 1.
    """

    chat: int
    days_ago: int
    category: str
    text: str
    then: tuple[Step, ...] = ()
    seconds: tuple[int, ...] = ()
    talk: tuple[tuple[int, str, int | None], ...] = ()


@dataclass(frozen=True)
class Proposal:
    """What was proposed, and what came of it."""

    chat: int
    days_ago: int
    motion: Motion
    then: tuple[Step, ...]


def _done(words: str) -> Command:
    return Command(Action.RESOLVE, grade=Grade.A, text=words)


TAKEN = Command(Action.ACCEPT)
BUS = """【演示】夜班后的公交车
夜里十一点半下班以后没有公交车,希望加一班,或者厂里开班车。"""

STORIES: tuple[Story, ...] = (
    Story(  # feedback: waits to be rated
        WORKER,
        5,
        "childcare",
        "【演示】暑期职工没有时间照看子女,希望镇总工会开设暑期托管班。",
        (
            Step(0, STAFF, TAKEN),
            Step(0, STAFF, _done("“阳光学堂”每周六在文化礼堂开班,报名表已发到各单位工会。")),
        ),
    ),
    Story(  # handling
        WORKER,
        3,
        "childcare",
        "【演示】我们公司有一名货车司机的孩子转学遇到困难,请镇总工会帮忙协商。",
        (
            Step(0, STAFF, TAKEN),
            Step(0, STAFF, Command(Action.REPLY, text="已联系镇里的学校,正在核对入学材料,有消息马上告诉您。")),
        ),
    ),
    Story(LEAD, 1, "training", "【演示】希望镇总工会多组织几类职业技能培训,帮我们提升技能。"),  # submission
    Story(  # closed
        SECOND_WORKER,
        12,
        "leisure",
        "【演示】厂区没有地方打球,能不能借用镇文化礼堂的场地?",
        (
            Step(1, STAFF, TAKEN),
            Step(3, STAFF, _done("每周三、周五晚上 7 点到 9 点开放,凭工会会员卡进。")),
            Step(4, SECOND_WORKER, Command(Action.RATE, rating=Rating.SATISFIED)),
        ),
    ),
    Story(  # a yellow warning: nobody has taken it up
        SECOND_WORKER,
        4,
        "living",
        "【演示】宿舍楼的热水晚上十点以后就没有了,下中班的人洗不上。",
    ),
    Story(  # a red warning
        SECOND_WORKER,
        20,
        "hardship",
        "【演示】同车间的工友家里有人重病,想问问工会的困难帮扶怎么申请。",
        (Step(1, COLLEAGUE, TAKEN),),
    ),
    Story(  # on the board
        WORKER,
        2,
        "living",
        "【演示】夜班下班没有公交车,能不能请镇里加一班?",
        (
            Step(0, STAFF, TAKEN),
            Step(0, WORKER, Command(Action.OFFER)),
            Step(0, STAFF, Command(Action.PUBLISH, text=BUS)),
        ),
        seconds=VOTERS,
        talk=(
            (SECOND_WORKER, "我也是夜班,每天走回去要四十分钟,下雨天最难。", None),
            (SIGNERS[0], "请问大家几点下班的多?我去和公交公司谈。", None),
            (SECOND_WORKER, "十一点半最多,十二点半也有一拨。", 2),
            (STAFF, "周四去公交公司谈加班次,谈完在这里告诉大家。", None),
        ),
    ),
)

_SIGNED = tuple(Step(0, chat, Command(Action.COSIGN)) for chat in SIGNERS)
_FILED = (*_SIGNED, Step(0, STAFF, TAKEN))
_YES = Command(Action.VOTE, answer=Answer.YES)

PROPOSALS: tuple[Proposal, ...] = (
    Proposal(  # deliberation
        LEAD,
        2,
        Motion(
            "【演示】工业园加一间母婴室",
            "园区里女职工多,哺乳期没有合适的地方。",
            "请镇总工会协调,在园区服务中心辟一间母婴室。",
            "women",
        ),
        (*_FILED, Step(0, SIGNERS[0], _YES)),
    ),
    Proposal(  # supervision
        LEAD,
        9,
        Motion(
            "【演示】园区路口装一盏红绿灯",
            "上下班时间车多人多,骑电瓶车过路口不安全。",
            "请镇总工会向镇里反映,在路口装红绿灯、画斑马线。",
            "living",
        ),
        (
            *_FILED,
            *(Step(1, chat, _YES) for chat in VOTERS),
            Step(2, NOBODY, Command(Action.ADOPT)),
            Step(3, STAFF, TAKEN),
            Step(7, STAFF, _done("红绿灯上周五装好通电,斑马线也画好了。")),
        ),
    ),
)
