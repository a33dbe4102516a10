"""Readings for people: the terminal's, and HTML's for a browser or a notebook. They read and never change."""
