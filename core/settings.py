"""All settings, from environment variables that start with RETAILGENIE_ or from `.env`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from core.errors import Misconfigured

PREFIX = "RETAILGENIE_"
TEST_PREFIX = "RETAILGENIE_TEST_"
DOTENV = ".env"
OWN_VARIABLES = frozenset({"RETAILGENIE_REQUIRE_ALL"})
"""Read by the test suite, not settings."""


class Settings(BaseSettings):
    """Every field is a variable: `database_url` is RETAILGENIE_DATABASE_URL."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=DOTENV, env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    home: Path = Field(default=Path("var"), description="Where databases, indexes and logs are kept.")
    database_url: str = Field(default="", description="SQLAlchemy URL; empty: SQLite under the home folder.")
    redis_url: str = Field(default="", description="When set, limits and wake-ups between workers go through Redis.")
    qdrant_url: str = Field(default="", description="When set, products are searched in this Qdrant server.")
    qdrant_api_key: SecretStr = Field(default=SecretStr(""), description="Key of the Qdrant server.")
    qdrant_quantisation: Literal["none", "int8"] = Field(default="none", description="How Qdrant holds vectors.")
    models: Path = Field(default=Path("models"), description="Folder of the shipped models.")
    encoder: str = Field(
        default="", description="A version of models/embeddings or any sentence-transformers name; empty: the current."
    )
    intent_model: str = Field(default="", description="A version of models/intents; empty: the current.")
    ranker: str = Field(
        default="", description="A version under models/ranker, rules or fused; empty: the version marked as current."
    )
    personalise: bool = Field(default=True, description="Shows each shopper first what fits what they did before.")
    jwt_secret: SecretStr = Field(
        default=SecretStr(""), description="Signs shopper tokens; empty: made under the home."
    )
    jwks_url: str = Field(default="", description="Keys of the retailer's identity provider, for customers' tokens.")
    jwt_audience: str = Field(default="", description="Expected audience of the identity provider's tokens.")
    demo: bool = Field(default=True, description="Offers demo sign-in and reset; switch off in production.")
    max_message_characters: int = Field(default=4000, ge=1, le=100_000, description="Longer messages are refused.")
    messages_per_second: int = Field(default=100, ge=1, description="Messages taken from one address each second.")
    turn_timeout_s: float = Field(default=20.0, gt=0, description="A turn's whole time, models included.")
    node_timeout_s: float = Field(default=10.0, gt=0, description="One step's time.")
    lease_s: float = Field(default=30.0, gt=0, description="How long a worker may hold a conversation unrenewed.")
    encoder_threads: int = Field(default=1, ge=1, description="Threads of one encoder pass.")
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    trusted_proxies: str = Field(default="", description="Addresses whose X-Forwarded-For is believed, with commas.")
    cors_origins: str = Field(default="", description="Origins whose pages may call the API, with commas; empty: none.")

    @property
    def database(self) -> str:
        """The URL in force."""
        return self.database_url or f"sqlite:///{self.home.resolve() / 'retailgenie.db'}"


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings of this process; raises Misconfigured in one line for a misspelt name or a wrong value."""
    _refuse_unknown(os.environ if environment is None else environment, "")
    _refuse_unknown(_dotenv(), f" in {DOTENV}")
    try:
        return Settings()
    except ValidationError as error:
        raise Misconfigured(_first_fault(error)) from error
    except SettingsError as error:
        raise Misconfigured(f"{error}; see .env.example") from error


def _first_fault(error: ValidationError) -> str:
    """Names the setting and what is wrong; a secret's value is not repeated."""
    fault = error.errors()[0]
    field = str(fault["loc"][0])
    is_secret = Settings.model_fields[field].annotation is SecretStr
    given = "" if is_secret else f" (it is {str(fault['input'])[:60]!r})"
    return f"{PREFIX}{field.upper()}: {fault['msg']}{given}; see .env.example"


def _dotenv() -> dict[str, str]:
    """What `.env` in the working folder says; raises Misconfigured when it cannot be read as text."""
    try:
        return {name: value or "" for name, value in dotenv_values(DOTENV, encoding="utf-8").items()}
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{DOTENV} cannot be read: {error}") from error


def _refuse_unknown(names: Iterable[str], where: str) -> None:
    known = {name.upper() for name in Settings.model_fields}
    for name in names:
        spelt = name.upper()
        if not spelt.startswith(PREFIX) or spelt in OWN_VARIABLES or spelt.startswith(TEST_PREFIX):
            continue
        own = spelt.removeprefix(PREFIX)
        if own not in known:
            close = get_close_matches(own, known, n=1)
            hint = f"did you mean {PREFIX}{close[0]}?" if close else "see .env.example for the names"
            raise Misconfigured(f"unknown setting {name}{where}: {hint}")
