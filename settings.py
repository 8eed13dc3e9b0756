"""The only reader of the environment: one frozen settings object, made once per process."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Final

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT: Final = Path(__file__).resolve().parent


class Settings(BaseSettings):
    """Every setting has a working default; ``docs/settings.md`` explains each one."""

    model_config = SettingsConfigDict(env_file=ROOT / ".env", frozen=True, extra="ignore")

    database_url: str = f"sqlite:///{ROOT / 'var' / 'common-ground.sqlite'}"
    host: str = "127.0.0.1"
    port: int = 8050
    basemap_url: str = ""
    basemap_attribution: str = ""
    secret: SecretStr = SecretStr("")
    public_view: bool = False
    proxies: int = Field(default=0, ge=0, le=9)


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The process's settings; a bad value raises pydantic's ValidationError naming it."""
    return Settings()


def child_environment(chosen: Settings) -> dict[str, str]:
    """For a process that works on the same store."""
    return {**os.environ, "DATABASE_URL": chosen.database_url}


def bare_environment() -> dict[str, str]:
    """What Python needs to start, for a process that is to know no setting and no password."""
    needed = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ")
    return {name: os.environ[name] for name in needed if name in os.environ}
