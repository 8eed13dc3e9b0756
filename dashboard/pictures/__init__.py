"""Charts of the screens as pictures that stand by themselves: SVG and PNG."""
