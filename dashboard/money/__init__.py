"""The money screens: what ends, what is fair between the boroughs, and how the streams run."""
