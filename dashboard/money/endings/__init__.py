"""What ends, the need it leaves and what follows it."""
