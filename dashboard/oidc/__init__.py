"""Signing in with an account of an identity provider: OpenID Connect, authorization code, PKCE."""
