"""Files that people bring: measured against limits first, then read in a process of its own.

Nothing here knows what an award is; ``etl.registers`` does.
"""
