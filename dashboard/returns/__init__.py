"""The screens of quarterly returns: who owes what, the form, one return, files, the summary."""
