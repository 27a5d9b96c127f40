"""Settings, read from the environment; every default is the safe one.

CONTREPOINT_DATA      folder of the database, the secret key and the static files (default: var)
CONTREPOINT_DEMO      true: one-click personas, loopback only
CONTREPOINT_HOSTS     host names that are answered, comma-separated
CONTREPOINT_LIBRARY   folder of the starter library (default: library)
CONTREPOINT_EXAMPLE   folder of the example programme (default: examples/third-workshop)
CONTREPOINT_MAIL_FROM sender of the mails
CONTREPOINT_LANG      language of the command line (read there)
DATABASE_URL          default: SQLite in CONTREPOINT_DATA; postgres://… beyond
SECRET_KEY            default: made once, kept in CONTREPOINT_DATA, readable by its owner alone
"""

import os
import secrets
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

env = environ.Env()

PROJECT = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parents[1]
DATA = Path(env.str("CONTREPOINT_DATA", default="") or PROJECT / "var").resolve()
LIBRARY = Path(env.str("CONTREPOINT_LIBRARY", default=str(PROJECT / "library")))
EXAMPLE = Path(env.str("CONTREPOINT_EXAMPLE", default=str(PROJECT / "examples/third-workshop")))


def _secret_key() -> str:
    """The key from the environment, or one made on first use and kept beside the data."""
    given: str = env.str("SECRET_KEY", default="")
    if given:
        return given
    kept = DATA / "secret-key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        handle = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(64))
    return kept.read_text()


DEMO = env.bool("CONTREPOINT_DEMO", default=False)
DEBUG = False
SECRET_KEY = _secret_key()
LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = LOOPBACK_HOSTS if DEMO else env.list("CONTREPOINT_HOSTS", default=LOOPBACK_HOSTS)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "simple_history",
    "template_partials",
    "contrepoint.network",
    "contrepoint.narratives",
    "contrepoint.fieldwork",
    "contrepoint.workshops",
    "contrepoint.progress",
    "contrepoint.synthesis",
    "contrepoint.web",
]

MIDDLEWARE = [
    "contrepoint.web.middleware.DemoOnLoopbackMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # 0029: with its random padding
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "contrepoint.web.middleware.AccountRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "contrepoint.web.middleware.OwnLanguageMiddleware",
    "contrepoint.web.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "contrepoint.web.middleware.KeptOutOfCachesMiddleware",
]

ROOT_URLCONF = "contrepoint.web.urls"
WSGI_APPLICATION = "contrepoint.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "contrepoint.web.context.place",
            ],
            "builtins": ["contrepoint.web.templatetags.words"],
        },
    }
]

# Data. IMMEDIATE keeps two writers from a "database is locked" in the middle of a transaction.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    "PRAGMA secure_delete=ON;"  # what was removed is overwritten in the file
)
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA / 'contrepoint.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": SQLITE_PRAGMAS,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People.
AUTH_USER_MODEL = "network.User"
AUTHENTICATION_BACKENDS = ["contrepoint.web.backend.WithPerson"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
ACCOUNT_ADAPTER = "contrepoint.web.accounts.InvitationOnlyAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False  # the session ends with the browser: devices are shared
MFA_ADAPTER = "contrepoint.web.accounts.SealedFactorsAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Contrepoint"

SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEMO
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = not DEMO
SECURE_HSTS_SECONDS = 0 if DEMO else 365 * 24 * 3600
SECURE_PROXY_SSL_HEADER = None if DEMO else ("HTTP_X_FORWARDED_PROTO", "https")
# Not "no-referrer": browsers then send `Origin: null` with our own forms, and each is refused.
# No other site ever learns the address of a page.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "contrepoint.web.errors.form_too_old"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # the code that a phone scans to enrol
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Languages: French first.
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("ar", _("Arabic")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Brussels"

# Files.
STATIC_URL = "static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site learns that this one runs here
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
DEFAULT_FROM_EMAIL = env.str("CONTREPOINT_MAIL_FROM", default="contrepoint@localhost")

# Texts and names never reach the logs: what is logged is a code and a path without its query.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"wordless": {"()": "contrepoint.common.logs.Wordless"}},
    "formatters": {"wordless": {"()": "contrepoint.common.logs.WordlessFormatter"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["wordless"],
            "formatter": "wordless",
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
