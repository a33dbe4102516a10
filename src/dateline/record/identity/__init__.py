"""Who is who and what is one event, across reports."""
