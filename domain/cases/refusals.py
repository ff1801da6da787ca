"""Why a move of a case is not allowed. The class says why; `key` names the sentence a person reads."""

from domain.refusal import Refusal


class Closed(Refusal):
    """The case has ended; nothing can be done to it any more."""

    key = "refused-closed"


class OwnCase(Refusal):
    """Nobody accepts, answers or transfers a case that they submitted."""

    key = "refused-own-case"


class PassItOn(Refusal):
    """Whoever was given what is their own leaves the decision to a colleague; nobody else can tell."""

    key = "refused-pass-it-on"


class NotRepresentative(Refusal):
    """Proposals are handed in by representatives; everybody else writes a demand."""

    key = "refused-not-representative"


class NobodyPresides(Refusal):
    """There is no chair who could review it."""

    key = "refused-no-chair"


class DecideByButton(Refusal):
    """The chair has the turn: a decision is a button on the card, which then asks for the reason."""

    key = "refused-decide-by-button"


class NoWordsNow(Refusal):
    """Who replies to a card adds to the case, which it takes no words for at this stage."""

    key = "refused-no-words-now"


class NobodyToAsk(Refusal):
    """There is no representative who could take up a demand."""

    key = "refused-nobody-to-ask"


class AskedBefore(Refusal):
    """A case is returned for completion once; after that staff decide on what is there."""

    key = "refused-asked-before"


class PromisedBefore(Refusal):
    """A day was named as often as policy allows; now it is solved, or the chair is asked."""

    key = "refused-promised-before"


class ExtendedBefore(Refusal):
    """More time can be asked for once."""

    key = "refused-extended-before"


class TooLateToExtend(Refusal):
    """More time is asked for before the limit has run out."""

    key = "refused-extension-late"


class UrgedToday(Refusal):
    """Once a day is enough; a note can be added at any time."""

    key = "refused-urged-today"


class CannotTakeOver(Refusal):
    """The colleague chosen cannot handle this case: no staff role reaching it, or it is their own."""

    key = "refused-cannot-take-over"


class TooLateToUnsend(Refusal):
    """The two minutes in which an answer can be taken back are over; or it is none that they know of."""

    key = "refused-unsend"


class UnsentBefore(Refusal):
    """It is taken back already: whoever it was for does not have it any more."""

    key = "refused-unsent-before"


class SomebodyElseAnswered(Refusal):
    """Only whoever wrote an answer takes it back."""

    key = "refused-unsend-of-another"


class ActedUpon(Refusal):
    """Somebody has rated, answered or done what was decided: it is corrected, and not taken back."""

    key = "refused-acted"


class SomebodyElseDecided(Refusal):
    """What was decided is corrected by whoever decided it, whoever handles the case, or a chair."""

    key = "refused-correct-of-another"


class HandedBackBefore(Refusal):
    """Only what somebody was given can go back, and once."""

    key = "refused-handed-back-before"


class TooLateToHandBack(Refusal):
    """A wrong assignment goes back within two days."""

    key = "refused-handback-late"


class PartedBefore(Refusal):
    """Its submitter said that it is another thing, or others were merged into it: it stays by itself."""

    key = "refused-parted-before"


class TooLateToSplit(Refusal):
    """That it is not the same thing is said within three days."""

    key = "refused-split-late"


class CannotMerge(Refusal):
    """The other case has ended, is too far, is of another kind, or would bring it before those it was kept from."""

    key = "refused-cannot-merge"


class VoteFirst(Refusal):
    """Words go with a vote, and the vote is a button on the card."""

    key = "refused-vote-first"


class NoWordsWithVote(Refusal):
    """Of a vote on a case without a name nobody reads more than what came of it: neither numbers nor reasons."""

    key = "refused-words-with-vote"


class WrongCosigner(Refusal):
    """Somebody who is no representative there cannot sign with one."""

    key = "refused-cosigner"


class InquiryOpen(Refusal):
    """One inquiry at a time."""

    key = "refused-inquiry-open"


class TooFewToInquire(Refusal):
    """An inquiry takes two representatives at least."""

    key = "refused-inquiry-alone"


class NotOffered(Refusal):
    """Colleagues read of a demand only where its submitter has agreed."""

    key = "refused-not-offered"


class SuggestedBefore(Refusal):
    """Its submitter is asked once whether a representative may take it up, and only where nobody reads of it yet."""

    key = "refused-suggested-before"


class TooLateToReclaim(Refusal):
    """That one does not want it as a proposal is said within three days."""

    key = "refused-reclaim-late"


class NotToModerate(Refusal):
    """Whoever submitted, leads or handles the case, or wrote the comment, does not decide what stands there."""

    key = "refused-moderating"


class CannotLead(Refusal):
    """Whoever leads a proposal represents members, and does not handle it."""

    key = "refused-lead"
