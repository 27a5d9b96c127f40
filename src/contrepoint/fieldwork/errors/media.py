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
