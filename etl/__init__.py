"""From official and local files to a published release. Start at ``etl/run.py``."""
