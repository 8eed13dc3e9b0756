"""The only reader of the environment: one frozen settings object, made once per process."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT: Final = Path(__file__).resolve().parent


class Settings(BaseSettings):
    """Every setting has a working default; ``docs/settings.md`` explains each one."""

    model_config = SettingsConfigDict(env_file=ROOT / ".env", frozen=True, extra="ignore")

    database_url: str = f"sqlite:///{ROOT / 'var' / 'common-ground.sqlite'}"
    loader_database_url: str = ""
    owner_database_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8050
    basemap_url: str = ""
    basemap_attribution: str = ""
    secret: SecretStr = SecretStr("")
    public_view: bool = False
    contact_email: str = ""
    proxies: int = Field(default=0, ge=0, le=9)
    kept_folder: Path = ROOT / "var" / "kept"
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = SecretStr("")
    oidc_label: str = "organisation’s account"
    public_address: str = ""
    mail_server: SecretStr = SecretStr("")
    mail_from: str = ""

    @property
    def loaders(self) -> str:
        """The store's address for whoever loads files and publishes."""
        return self.loader_database_url or self.database_url

    @property
    def owners(self) -> str:
        """The store's address for whoever owns its tables."""
        return self.owner_database_url or self.database_url

    @field_validator("oidc_issuer")
    @classmethod
    def _known_for_certain(cls, issuer: str) -> str:
        """Only HTTPS proves who the identity provider is; this machine need not prove it."""
        where = urlsplit(issuer)
        at_home = where.scheme == "http" and where.hostname in ("127.0.0.1", "localhost", "::1")
        plain = where.hostname and not (where.query or where.fragment or "@" in where.netloc)
        if issuer and not (plain and (where.scheme == "https" or at_home)):
            raise ValueError("OIDC_ISSUER must be an https:// address without ? or #.")
        return issuer

    @field_validator("public_address")
    @classmethod
    def _of_a_site(cls, address: str) -> str:
        """Without a slash at the end, so that paths can be put behind it."""
        where = urlsplit(address)
        plain = where.hostname and not (where.query or where.fragment or "@" in where.netloc)
        if address and not (plain and where.scheme in ("http", "https")):
            raise ValueError("PUBLIC_ADDRESS must be the https:// address that people open.")
        return address.rstrip("/")

    @field_validator("mail_server")
    @classmethod
    def _of_a_mail_server(cls, address: SecretStr) -> SecretStr:
        where = urlsplit(address.get_secret_value())
        if address.get_secret_value() and not (
            where.hostname and where.scheme in ("smtp", "smtps")
        ):
            raise ValueError("MAIL_SERVER must be smtp://user:password@host:port or smtps://….")
        return address

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.oidc_issuer and not (
            self.oidc_client_id and self.oidc_client_secret.get_secret_value()
        ):
            raise ValueError("OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.")
        if self.mail_server.get_secret_value() and not (self.mail_from and self.public_address):
            raise ValueError("MAIL_SERVER needs MAIL_FROM and PUBLIC_ADDRESS beside it.")
        return self


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The process's settings; a bad value raises pydantic's ValidationError naming it."""
    return Settings()


def child_environment(chosen: Settings) -> dict[str, str]:
    """For a process that works on the same store."""
    addresses = {
        "DATABASE_URL": chosen.database_url,
        "LOADER_DATABASE_URL": chosen.loader_database_url,
    }
    return {**os.environ, **addresses}


def bare_environment() -> dict[str, str]:
    """What Python needs to start, for a process that is to know no setting and no password."""
    needed = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ")
    return {name: os.environ[name] for name in needed if name in os.environ}
