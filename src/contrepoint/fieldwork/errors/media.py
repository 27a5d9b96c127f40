"""Refusals about media voices and what they are asked."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


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


class PastHourError(DomainError):
    """A request is for an hour to come."""

    code = "past_hour"

    def __init__(self) -> None:
        super().__init__(_("This hour has passed already. Choose a later one, or no hour."))


class VoiceNotClearedError(DomainError):
    """Nobody is put forward before their safety was talked over. Carries the code of the voice."""

    code = "voice_not_cleared"

    def __init__(self, voice_code: str) -> None:
        self.voice_code = voice_code
        super().__init__(
            _(
                "%(code)s is not cleared to speak on that day. Choose another voice, or ask the "
                "coordination or the safeguarding focal point to talk with this person."
            )
            % {"code": voice_code}
        )


class OwnClearanceError(DomainError):
    """Nobody judges their own risk alone."""

    code = "own_clearance"

    def __init__(self) -> None:
        super().__init__(
            _("Nobody clears themselves. Ask the coordination or the safeguarding focal point.")
        )


class ClearanceRefusedError(DomainError):
    """The person wants none. Carries the code of the voice."""

    code = "clearance_refused"

    def __init__(self, voice_code: str) -> None:
        self.voice_code = voice_code
        super().__init__(
            _("The person behind %(code)s does not want to be cleared. Only they can change that.")
            % {"code": voice_code}
        )


class ClearanceTooLongError(DomainError):
    """A clearance is talked over again at least once a year."""

    code = "clearance_too_long"

    def __init__(self) -> None:
        super().__init__(
            _("A clearance holds until a day to come, and for one year at most. Choose that day.")
        )


class TrainedThatDayError(DomainError):
    """The same training on the same day is written once."""

    code = "trained_that_day"

    def __init__(self) -> None:
        super().__init__(_("This training is noted for that day already. Choose another day."))


class LineNotVettedError(DomainError):
    """What is said in public is what was vetted or agreed. Carries the code of the line."""

    code = "line_not_vetted"

    def __init__(self, line_code: str) -> None:
        self.line_code = line_code
        super().__init__(
            _(
                "%(code)s is not vetted. Choose a vetted reply, "
                "a line of the common message, or none."
            )
            % {"code": line_code}
        )


class NothingSaidYetError(DomainError):
    """A correction concerns what was published. Carries the code of the request."""

    code = "nothing_said_yet"

    def __init__(self, appearance_code: str) -> None:
        self.appearance_code = appearance_code
        super().__init__(
            _("%(code)s has not taken place yet. Note what was said, then ask for a correction.")
            % {"code": appearance_code}
        )


class CorrectionMissingError(DomainError):
    """An outlet is told what to put right."""

    code = "correction_missing"

    def __init__(self) -> None:
        super().__init__(_("Say in a sentence what should be put right, then send again."))


class NoCorrectionAskedError(DomainError):
    """Only what was asked can be answered. Carries the code of the appearance."""

    code = "no_correction_asked"

    def __init__(self, appearance_code: str) -> None:
        self.appearance_code = appearance_code
        super().__init__(
            _("No correction of %(code)s is open. Reload the page to see why.")
            % {"code": appearance_code}
        )


class CorrectionBeforeError(DomainError):
    """Days of a correction follow one another."""

    code = "correction_before"

    def __init__(self) -> None:
        super().__init__(_("This day is before what it answers. Check the day, then send again."))
