"""The screens and the API. Reads releases only; never loads anything."""
