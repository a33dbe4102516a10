"""Fusers: each joins the judgements (``judging``) of one kind to the store, report by report."""
