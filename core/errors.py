"""Everything that can go wrong, as one tree: a branch is an HTTP status, a leaf says what happened.

RetailError
├── BadRequest (400)          the message cannot be understood as sent
├── SignInNeeded (401)        only a signed-in customer may
├── NotAllowed (403)          known, and not permitted
├── NotFound (404)            does not exist, or is not yours: the two look alike
├── Conflict (409)            true when asked, no longer
├── TooLarge (413)            more than is taken
├── Unprocessable (422)       well formed, but against the shop's rules
├── TooManyRequests (429)     slow down
├── Unavailable (503)         a part is down; trying again can help
└── Misconfigured (500)       a setting, file or model is wrong: says how to mend it
"""

from __future__ import annotations

from typing import ClassVar


class RetailError(Exception):
    """An error with a status, machine-readable facts and a sentence a person can act on."""

    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts

    @property
    def code(self) -> str:
        """The leaf's name, e.g. `OutOfStock`: the stable key of templates and problem types."""
        return type(self).__name__


class BadRequest(RetailError):
    status = 400


class SignInNeeded(RetailError):
    status = 401


class NotAllowed(RetailError):
    status = 403


class NotFound(RetailError):
    status = 404


class Conflict(RetailError):
    status = 409


class TooLarge(RetailError):
    status = 413


class Unprocessable(RetailError):
    status = 422


class TooManyRequests(RetailError):
    status = 429
    retryable = True


class Unavailable(RetailError):
    status = 503
    retryable = True


class Misconfigured(RetailError):
    """Something the operator must mend; the message is one line and says how."""
