"""The screens of the register: the list, one award, its form, proposals, and bringing a list in."""
