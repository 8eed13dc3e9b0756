"""The arithmetic: frames in, frames out. No database, no browser."""
