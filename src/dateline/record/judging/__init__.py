"""Judging: whether two reports, actors, events, figures or words are of one thing. Pure: it knows readings and plain
values, no store, and sees only the new report and its neighbours. Every judgement says by which rule and why.
"""
