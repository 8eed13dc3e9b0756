"""What we are measured against; nothing of ours imports these."""
