"""Around the table: agendas, what is shown to a meeting, and what it decides."""
