"""Pictures of the record: figures in the terminal, as PNG and as a page, and the timeline as a page.

``chart`` makes of a series what all of them draw. Nothing is drawn that no report tells: the marks are figures, and the
thin line between them leads the eye alone.
"""

from __future__ import annotations

from .drawn import Chart, Mark, chart
from .page import series_page
from .png import picture
from .terminal import in_terminal
from .timeline import timeline_page

__all__ = ["Chart", "Mark", "chart", "in_terminal", "picture", "series_page", "timeline_page"]
