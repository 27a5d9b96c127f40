"""Refusals of the fieldwork, each with the next step."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class TitleMissingError(DomainError):
    """Nothing can be found again without a title."""

    code = "title_missing"

    def __init__(self) -> None:
        super().__init__(_("It has no title yet. Give it a few words, then send again."))


class NoGoalError(DomainError):
    """A campaign without a goal cannot be launched. Carries the campaign's code."""

    code = "no_goal"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The campaign %(code)s has no goal yet. "
                "Write what should have changed when it ends, then launch it."
            )
            % {"code": campaign_code}
        )


class NoOfflineLegError(DomainError):
    """A campaign that lives online only cannot be launched. Carries the campaign's code."""

    code = "no_offline_leg"

    def __init__(self, campaign_code: str) -> None:
        self.campaign_code = campaign_code
        super().__init__(
            _(
                "The campaign %(code)s has no offline leg yet: online alone, it leads nowhere. "
                "Write what people will do together, face to face, then launch it."
            )
            % {"code": campaign_code}
        )


class NoCountryError(DomainError):
    """What is done is done somewhere."""

    code = "no_country"

    def __init__(self) -> None:
        super().__init__(_("There is no country yet. Choose one or more, then send again."))


class NegativeCountError(DomainError):
    """Nobody can be fewer than no one."""

    code = "negative_count"

    def __init__(self) -> None:
        super().__init__(
            _("A number of people cannot be below zero. Leave it blank if nobody counted.")
        )


class TooFewMembersError(DomainError):
    """Nobody is allied with themselves. Carries the alliance's code."""

    code = "too_few_members"

    def __init__(self, alliance_code: str) -> None:
        self.alliance_code = alliance_code
        super().__init__(
            _(
                "The alliance %(code)s has fewer than two members. "
                "Add the organisations that agreed, then take this step."
            )
            % {"code": alliance_code}
        )


class NotAMemberError(DomainError):
    """Promises are made between the members of an alliance."""

    code = "not_a_member"

    def __init__(self) -> None:
        super().__init__(
            _("This organisation is not in the alliance. Choose one of its members, or add it.")
        )


class PromiseEmptyError(DomainError):
    """A promise says what is promised."""

    code = "promise_empty"

    def __init__(self) -> None:
        super().__init__(_("Nothing is promised yet. Write one sentence, then send again."))


class TopicsMissingError(DomainError):
    """A voice speaks about something, and a request asks something."""

    code = "topics_missing"

    def __init__(self) -> None:
        super().__init__(_("There is no topic yet. Write a few words, then send again."))


class NoLanguageError(DomainError):
    """Who speaks speaks in a language."""

    code = "no_language"

    def __init__(self) -> None:
        super().__init__(_("There is no language yet. Choose one or more, then send again."))


class OutletMissingError(DomainError):
    """Somebody asks."""

    code = "outlet_missing"

    def __init__(self) -> None:
        super().__init__(_("Say which outlet asks, then send again."))


class AlreadyAVoiceError(DomainError):
    """A person stands on the roster once."""

    code = "already_a_voice"

    def __init__(self) -> None:
        super().__init__(
            _("This person is a media voice already. Look them up on the roster instead.")
        )


class NotTheirsToSayError(DomainError):
    """Nobody says yes for somebody else. Carries the code of the voice."""

    code = "not_theirs_to_say"

    def __init__(self, voice_code: str) -> None:
        self.voice_code = voice_code
        super().__init__(
            _("Only the person behind %(code)s can say this. Ask them to do it from their account.")
            % {"code": voice_code}
        )


class VoiceNotReadyError(DomainError):
    """Who has not said yes is not asked to speak. Carries the code of the voice."""

    code = "voice_not_ready"

    def __init__(self, voice_code: str) -> None:
        self.voice_code = voice_code
        super().__init__(
            _("%(code)s has not said yes, or has stopped. Choose a voice that is ready.")
            % {"code": voice_code}
        )


class PastDayError(DomainError):
    """What is promised or asked for is still to come."""

    code = "past_day"

    def __init__(self) -> None:
        super().__init__(_("This day has passed already. Choose today or a later day."))


class LongAgoError(DomainError):
    """A day that long ago is a slip of the hand."""

    code = "long_ago"

    def __init__(self) -> None:
        super().__init__(_("This day is more than ten years ago. Check the year, then send again."))


class ContactBeforeItBeganError(DomainError):
    """The members of an alliance have not spoken since before it began."""

    code = "contact_before_it_began"

    def __init__(self) -> None:
        super().__init__(
            _("The last contact is before the day on which it began. Check the two days.")
        )


class NotTheirsToPromiseError(DomainError):
    """One promises for one's own organisation; the coordinator may for any member."""

    code = "not_theirs_to_promise"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You promise for your own organisation. "
                "For another one, ask its people or the coordination to write it."
            )
        )


class SaidMissingError(DomainError):
    """What was said in public is what the next voice will read."""

    code = "said_missing"

    def __init__(self) -> None:
        super().__init__(_("Say in a sentence what was said, then send again."))


class AskedAlreadyError(DomainError):
    """A voice is asked the same thing once. Carries the code of the voice."""

    code = "asked_already"

    def __init__(self, voice_code: str) -> None:
        self.voice_code = voice_code
        super().__init__(
            _("%(code)s was asked this already. Choose another voice.") % {"code": voice_code}
        )


class NoOrganisationToJoinError(DomainError):
    """Partners of a project are organisations."""

    code = "no_organisation_to_join"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Organisations take part in a project, and your account belongs to none. "
                "Ask the coordination to say which is yours."
            )
        )


class HiddenPartnerError(DomainError):
    """An organisation takes part in the open. Carries its name, for its own people."""

    code = "hidden_partner"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            _(
                "The card of “%(name)s” is open to fewer people than this project. "
                "Open the card as wide first, or ask the coordinator to."
            )
            % {"name": name}
        )
