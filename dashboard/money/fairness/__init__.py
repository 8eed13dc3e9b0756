"""The boroughs side by side, as ranges."""
