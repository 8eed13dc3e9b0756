"""Signing in and out, who one is, and who may sign in at all."""
