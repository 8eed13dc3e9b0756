"""The screen of hot spots: a measure's figures that stand together more than chance would do."""
