"""Where money comes from and where it goes."""
