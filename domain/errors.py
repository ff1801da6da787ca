"""Every refusal the rules can give. The class says why; `key` names the sentence a person reads."""

from typing import Any, ClassVar


class Refusal(Exception):
    """The rules do not allow what a person asked for. `args` of the sentence are keyword arguments."""

    key: ClassVar[str]

    def __init__(self, **details: Any) -> None:
        super().__init__(self.key)
        self.details = details


# --- whatever it is about ---------------------------------------------------------------------------------------------


class NotFound(Refusal):
    """No such case, or one this person may not know of: the two must look the same."""

    key = "refused-not-found"


class MovedOn(Refusal):
    """The button belongs to a turn that is over, or the case is at another stage now."""

    key = "refused-moved-on"


class Closed(Refusal):
    """The case has ended; nothing can be done to it any more."""

    key = "refused-closed"


class OwnCase(Refusal):
    """Nobody accepts, answers or transfers a case that they submitted."""

    key = "refused-own-case"


class NotYours(Refusal):
    """Somebody who may see the case, but whose part in it is another one: the chair does not answer for staff."""

    key = "refused-not-yours"


class NotAdmin(Refusal):
    """Only the admin of a union, or of one above it, rules for it."""

    key = "refused-not-admin"


class NotRepresentative(Refusal):
    """Proposals are handed in by representatives; everybody else writes a demand."""

    key = "refused-not-representative"


class NobodyPresides(Refusal):
    """There is no chair who could review it."""

    key = "refused-no-chair"


class DecideByButton(Refusal):
    """The chair has the turn: a decision is a button on the card, which then asks for the reason."""

    key = "refused-decide-by-button"


class NobodyToAsk(Refusal):
    """There is no representative who could take up a demand."""

    key = "refused-nobody-to-ask"


class DayOutOfReach(Refusal):
    """The day promised lies in the past, or too far ahead. Details: latest, a date."""

    key = "refused-day"


# --- words and files --------------------------------------------------------------------------------------------------


class TextNeeded(Refusal):
    """The action says something to somebody, so it needs words."""

    key = "refused-text-needed"


class TextTooLong(Refusal):
    """More characters than policy allows. Details: limit."""

    key = "refused-text-too-long"


class WordsTooShort(Refusal):
    """Looking for one character finds nothing that helps."""

    key = "refused-words-short"


class ReasonTooShort(Refusal):
    """Too few characters to be a reason. Details: limit."""

    key = "refused-reason-short"


class DraftFull(Refusal):
    """The draft has as many pieces as policy allows. Details: limit."""

    key = "refused-draft-full"


class DraftEmpty(Refusal):
    """Nothing to hand in: no word, no voice, no picture."""

    key = "refused-draft-empty"


class KindNotAccepted(Refusal):
    """A sticker, a game, a poll: nothing that can be handed to a union."""

    key = "refused-kind"


class FileTooLarge(Refusal):
    """Larger than a bot may fetch. Details: limit, in megabytes."""

    key = "refused-file-too-large"


# --- a case on its way ------------------------------------------------------------------------------------------------


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
    """The two minutes in which an answer can be taken back are over, or it was taken back before."""

    key = "refused-unsend"


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


# --- proposals --------------------------------------------------------------------------------------------------------


class VoteFirst(Refusal):
    """Words go with a vote, and the vote is a button on the card."""

    key = "refused-vote-first"


class WrongCosigner(Refusal):
    """Somebody who is no representative there cannot sign with one."""

    key = "refused-cosigner"


class InquiryOpen(Refusal):
    """One inquiry at a time."""

    key = "refused-inquiry-open"


class TooFewToInquire(Refusal):
    """An inquiry takes two representatives at least."""

    key = "refused-inquiry-alone"


# --- unions, posts and rosters ----------------------------------------------------------------------------------------


class InvitationInvalid(Refusal):
    """The invitation does not exist, was used, or has expired: which of the three stays unsaid."""

    key = "refused-invitation"


class UnionChangedRecently(Refusal):
    """One change of union in thirty days. Details: day, when it is possible again."""

    key = "refused-union-change"


class UnionNeeded(Refusal):
    """This person has not yet said where they work."""

    key = "refused-union-needed"


class ListedAlready(Refusal):
    """Who opens an invitation of the roster has come in under another name there. Details: name."""

    key = "refused-listed-already"


class NotListed(Refusal):
    """This person is not on the roster any more, or has come in already: there is nothing to invite them to."""

    key = "refused-not-listed"


class TableNeeded(Refusal):
    """A roster is handed in as a file with a table in it."""

    key = "refused-table-needed"


class TableUnreadable(Refusal):
    """Not a table that we can read: another format, encrypted, damaged, or made to do harm."""

    key = "refused-table-unreadable"


class TableTooLarge(Refusal):
    """More than one file may hold. Details: limit, in rows."""

    key = "refused-table-too-large"


class LastAdmin(Refusal):
    """Nobody else rules for a union: somebody has to be appointed first. Details: union."""

    key = "refused-last-admin"


# --- what a union rules -----------------------------------------------------------------------------------------------


class FigureOutOfReach(Refusal):
    """A figure of the policy that cannot be that. Details: least, most."""

    key = "refused-figure"


class NoticeUnclear(Refusal):
    """No day, or no year, can be read in a notice of holidays."""

    key = "refused-notice"


class WrongWeekday(Refusal):
    """A notice names a day with another weekday than it has: probably it is another year's. Details: day."""

    key = "refused-weekday"


# --- the board, and what is said there --------------------------------------------------------------------------------


class NotOffered(Refusal):
    """Colleagues read of a demand only where its submitter has agreed."""

    key = "refused-not-offered"


class NotVerified(Refusal):
    """Whoever only said where they work may read, and not be counted."""

    key = "refused-not-verified"


class SuggestedBefore(Refusal):
    """Its submitter is asked once whether a representative may take it up, and only where nobody reads of it yet."""

    key = "refused-suggested-before"


class TooLateToReclaim(Refusal):
    """That one does not want it as a proposal is said within three days."""

    key = "refused-reclaim-late"


class WordsOnly(Refusal):
    """A comment is words: no picture, no sticker."""

    key = "refused-words-only"


class CommentTooLong(Refusal):
    """More characters than a comment may have. Details: limit."""

    key = "refused-comment-long"


class TooManyComments(Refusal):
    """As many comments as one person may write in a day, in all cases together. Details: limit."""

    key = "refused-comments"


class TooManyReports(Refusal):
    """As many comments as one person may report in a day. Details: limit."""

    key = "refused-reports"


class Silenced(Refusal):
    """Staff have said that this person does not speak in the union's discussions for a while. Details: day."""

    key = "refused-silenced"


class OwnComment(Refusal):
    """Nobody reports what they said themselves."""

    key = "refused-own-comment"


class NotToModerate(Refusal):
    """Whoever submitted, leads or handles the case, or wrote the comment, does not decide what stands there."""

    key = "refused-moderating"


# --- bulletins and signing up -----------------------------------------------------------------------------------------


class BulletinUnknown(Refusal):
    """No such bulletin, or one that was not for this person: the two must look the same."""

    key = "refused-bulletin-unknown"


class NotPublisher(Refusal):
    """Staff and chairs publish, for their own union and those below it."""

    key = "refused-not-publisher"


class NotOrganiser(Refusal):
    """Only whoever published it sees who comes, closes it, or calls it off."""

    key = "refused-not-organiser"


class PictureOnly(Refusal):
    """A bulletin is words and, at most, one picture."""

    key = "refused-picture-only"


class NobodyToReach(Refusal):
    """There is nobody in the circle that was chosen."""

    key = "refused-nobody-to-reach"


class MomentUnclear(Refusal):
    """No day with a time of day can be read there."""

    key = "refused-moment-unclear"


class MomentOutOfReach(Refusal):
    """Over already, too far ahead, or missing where it is needed."""

    key = "refused-moment"


class PlacesOutOfReach(Refusal):
    """Not a number of places. Details: limit."""

    key = "refused-places"


class BulletinCancelled(Refusal):
    """It has been called off."""

    key = "refused-bulletin-cancelled"


class SignupOver(Refusal):
    """It has begun, or is over."""

    key = "refused-signup-over"


class SignupClosed(Refusal):
    """The organiser takes nobody in any more."""

    key = "refused-signup-closed"


class NoSignup(Refusal):
    """It is nothing one could sign up for."""

    key = "refused-no-signup"


class SignedUpAlready(Refusal):
    """Once is enough."""

    key = "refused-signed-up"


class NotSignedUp(Refusal):
    """There is nothing to cancel."""

    key = "refused-not-signed-up"


class Full(Refusal):
    """No place is left; one can wait for one. Details: places."""

    key = "refused-full"


class ChildrenOutOfReach(Refusal):
    """Not a number of children that one signs up. Details: limit."""

    key = "refused-children"


class AgeOutOfReach(Refusal):
    """Not an age at which children are looked after. Details: least, most."""

    key = "refused-age"


class FetcherNeeded(Refusal):
    """Nobody was named who fetches the children."""

    key = "refused-fetcher"


class ConsentNeeded(Refusal):
    """The guardian has not said yes to what is kept."""

    key = "refused-consent"


# --- representatives: talks and visits --------------------------------------------------------------------------------


class NotYourRepresentative(Refusal):
    """A worker writes to those who represent them; nobody else's post reaches them."""

    key = "refused-representative"


class TalkUnknown(Refusal):
    """No such talk, or one between others: the two must look the same."""

    key = "refused-talk"


class TooManyMessages(Refusal):
    """As many messages as one side of a talk may send in a day. Details: limit."""

    key = "refused-messages"


class RepresentativeGone(Refusal):
    """Whoever represented the worker does so no longer, or cannot be reached. Details: name."""

    key = "refused-representative-gone"


class PostEnded(Refusal):
    """A former representative does not answer workers any more."""

    key = "refused-post-ended"


class RepresentativeTakesNone(Refusal):
    """The representative takes no more messages from this worker. Details: name."""

    key = "refused-muted-worker"


class WorkerTakesNone(Refusal):
    """The worker takes no more messages from this representative."""

    key = "refused-muted-representative"


class MutedYourself(Refusal):
    """Whoever takes no messages in a talk writes none either, until they take them again."""

    key = "refused-muted-yourself"


class WordsGone(Refusal):
    """What was said stands in Telegram alone, and Telegram does not give it back any more."""

    key = "refused-words-gone"


class NotVisiting(Refusal):
    """Visits are written down by representatives."""

    key = "refused-not-visiting"


class VisitUnknown(Refusal):
    """No such visit, or somebody else's: the two must look the same."""

    key = "refused-visit"


# --- unsealing, and being forgotten -----------------------------------------------------------------------------------


class NotAnonymous(Refusal):
    """Whose case it is can be read on its card: there is nothing to unseal."""

    key = "refused-not-anonymous"


class UnsealingAsked(Refusal):
    """One request at a time, and none again before that one's time is over. Details: day."""

    key = "refused-unsealing-asked"


class NobodyToAgree(Refusal):
    """Unsealing takes two, and nobody else holds the other post."""

    key = "refused-nobody-to-agree"


class NobodyKnown(Refusal):
    """Nobody knows any more who handed in an anonymous case: they are forgotten, or it is over for too long."""

    key = "refused-nobody-known"


class NobodyBehindIt(Refusal):
    """Whoever it was gave no name when it was entered: there is nothing to unseal."""

    key = "refused-nobody-behind-it"


# --- staff groups -----------------------------------------------------------------------------------------------------


class NotHere(Refusal):
    """In a group only staff of a case act on it; and only where the case is shown there."""

    key = "refused-not-here"


class InPrivate(Refusal):
    """Of this case nothing is said or done in a group."""

    key = "refused-in-private"


class GroupCodeInvalid(Refusal):
    """The code of a group was used, has expired, or never was one."""

    key = "refused-group-code"


class GroupTaken(Refusal):
    """One group belongs to one union, and a union has one group. Details: union."""

    key = "refused-group-taken"


class WordsDecided(Refusal):
    """What was said in the group was sent or noted already, or has waited too long."""

    key = "refused-words-decided"


# --- by hand: entering for others, receipt codes, another telephone ---------------------------------------------------


class NotEntering(Refusal):
    """Demands of others are written down by the staff and the chair of a union in their reach."""

    key = "refused-not-entering"


class TelephoneUnclear(Refusal):
    """That is no telephone number."""

    key = "refused-telephone"


class HandledIt(Refusal):
    """Whoever entered, handles or decided on a case does not take it over as its submitter."""

    key = "refused-handled-it"


class HoldsOneAlready(Refusal):
    """A case of their own was merged into this one."""

    key = "refused-holds-one"


class ReceiptUnknown(Refusal):
    """No such receipt code."""

    key = "refused-receipt"


class ReceiptUsed(Refusal):
    """A receipt code is good once."""

    key = "refused-receipt-used"


class ReceiptExpired(Refusal):
    """The receipt code was good until some time ago."""

    key = "refused-receipt-expired"


class ReceiptOwn(Refusal):
    """What the receipt code hands over is theirs already."""

    key = "refused-receipt-own"


class TooManyTries(Refusal):
    """So many wrong codes in a day. Details: limit."""

    key = "refused-receipt-tries"


class PostsHere(Refusal):
    """Whoever holds a post with this account does not turn it into another one."""

    key = "refused-posts-here"


class MovedLately(Refusal):
    """Who has just come to this telephone makes no code for another one yet, nor is forgotten. Details: hours."""

    key = "refused-moved-lately"


class TooLateToUndo(Refusal):
    """Whether it was them could be said for a while only."""

    key = "refused-undo-late"
