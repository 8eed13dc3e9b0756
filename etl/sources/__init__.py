"""One module per public file format: path in, frame and report out; no database here."""
