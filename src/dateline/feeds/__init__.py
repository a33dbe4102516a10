"""Feeds: RSS and Atom, asked again and again, whose reports go into the record.

``Watch`` is the whole of it. Whatever is asked of a server goes through ``polite``; what a feed has said is in the
record (``record.following``) before anything is made of it, so that a watch may be stopped or killed at any moment.
"""

from __future__ import annotations

from .watch import Policy, Settled, Watch

__all__ = ["Policy", "Settled", "Watch"]
