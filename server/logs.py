"""The HTTP library's own words: only where they matter, one line each; everything else is logged as events of ours."""

from __future__ import annotations

import logging
from typing import Any

REPEATED = ("Application startup failed. Exiting.", "failed to start, stopping the parent process")
"""Said after the reason was said already."""


class NewsOnly(logging.Filter):
    """Leaves out what repeats the line before."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        return not any(part in said for part in REPEATED)


LOGS: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"news": {"()": "server.logs.NewsOnly"}},
    "formatters": {"line": {"format": "retailgenie: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["news"]}},
    "loggers": {"uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
"""For uvicorn's `log_config`."""
