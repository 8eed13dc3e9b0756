"""The screens of schools: what each has had, which of them need it, and who watches them."""
