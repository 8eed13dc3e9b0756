"""From what is in the store to a release that the screens read. Start at ``publishing.py``."""
