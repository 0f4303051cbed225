"""Django's settings. What differs from one home to the next comes from the environment: `LEGATION_HOME` (where
the register lives) and `DATABASE_URL` (its PostgreSQL; set by `legation` itself for the embedded one)."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from legation.running.home import Home

HOME = Home.chosen()
"""The folder of this register: captured bytes, secret key, embedded database, logs."""

LEGATION_HOME = HOME.path
PACKAGE = Path(__file__).resolve().parent

# A demonstration register opens its review desk to whoever sits at this machine, as a named reviewer.
LEGATION_DEMO = os.environ.get("LEGATION_DEMO") == "1"
LEGATION_DEMO_REVIEWER = "Demonstration reviewer"

SECRET_KEY = HOME.secret_key()
DEBUG = os.environ.get("LEGATION_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("LEGATION_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in os.environ.get("LEGATION_HOSTS", "").split(",") if host]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "rules.apps.AutodiscoverRulesConfig",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "legation.audit",
    "legation.accounts",
    "legation.documents",
    "legation.register",
    "legation.events",
    "legation.followup",
    "legation.projects",
    "legation.figures",
    "legation.review",
    "legation.website",
    "legation.api",
]

MIDDLEWARE = [
    "legation.api.answers.ApiAnswers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "legation.urls"
WSGI_APPLICATION = "legation.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "legation.website.context.navigation",
            ],
        },
    }
]

# The database. Without DATABASE_URL nothing can be connected to: the commands set it once the embedded server is up.
DATABASES = {
    "default": {
        **dj_database_url.parse(os.environ.get("DATABASE_URL") or "postgres:///legation"),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["rules.permissions.ObjectPermissionBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

# Languages: the switch is remembered in a cookie, so that a visitor without an account keeps it too.
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский")]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [PACKAGE / "locale"]

# Static files are served from the package itself; nothing has to be collected before the first start.
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_KEEP_ONLY_HASHED_FILES = False

# Nothing leaves the host, nothing is framed, no inline script or style.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("LEGATION_HTTPS") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SESSION_COOKIE_SECURE else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LEGATION_LOG", "WARNING")},
    # A worker that is told to end drops its listening connection in mid-word; its pool warns of that, nobody need act.
    "loggers": {"psycopg": {"level": os.environ.get("LEGATION_LOG", "ERROR")}},
}
