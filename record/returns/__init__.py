"""Quarterly returns: the form, its checks, every version kept, and who owes one."""
