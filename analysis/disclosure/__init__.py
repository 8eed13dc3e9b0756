"""Disclosure control: what of a restricted count may be shown. See docs/disclosure.md."""
