"""What is new in places that somebody follows: a page, a feed and an e-mail."""
