"""The living record of awards: what stands, what a file would change, what was changed and when."""
