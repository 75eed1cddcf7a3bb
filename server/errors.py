"""Problem documents (RFC 9457) for everything that can go wrong in a request, without internals."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from enum import Enum
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from core.domain.money import Money
from core.errors import Misconfigured, RetailError

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:retailgenie:problem:"
OWN_KEYS = frozenset({"type", "title", "status", "detail", "instance"})

log = structlog.get_logger(__name__)


def handle_errors(app: FastAPI) -> None:
    """Every error that leaves a route becomes a problem document."""
    app.add_exception_handler(RetailError, _retail_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http_error)


def problem(
    instance: str,
    status: int,
    detail: str,
    *,
    code: str | None = None,
    facts: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem document; `code` names its type, None is a plain HTTP status."""
    title = HTTPStatus(status).phrase
    body: dict[str, object] = {
        "type": TYPE_PREFIX + code if code else "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": instance,
        **{key: value for key, value in (facts or {}).items() if key not in OWN_KEYS},
    }
    content = json.dumps(body, default=_wire, ensure_ascii=False)
    return Response(content, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def retail_problem(instance: str, error: RetailError) -> Response:
    """What the shopper is told of a refusal; an operator's mistake stays in the log."""
    if isinstance(error, Misconfigured) or (error.status >= 500 and not error.retryable):
        return unexpected(instance, error)
    return problem(instance, error.status, error.message, code=error.code, facts=error.facts, headers=_headers(error))


async def _retail_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RetailError)  # noqa: S101 -- registered for this type only
    return retail_problem(request.url.path, error)


async def _invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 -- registered for this type only
    faults = [_fault(each) for each in error.errors()]
    malformed = any(each.get("type") == "json_invalid" for each in error.errors())
    if malformed:
        return problem(request.url.path, 400, "The body is not valid JSON.", code="MalformedJson")
    said = "; ".join(f"{each['where']}: {each['what']}" for each in faults[:3])
    return problem(request.url.path, 422, said, code="InvalidRequest", facts={"errors": faults})


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 -- registered for this type only
    return problem(request.url.path, error.status_code, str(error.detail), headers=error.headers)


def _fault(each: Mapping[str, Any]) -> dict[str, str]:
    """Where and what; never the input itself, which may hold what must not be repeated."""
    where = ".".join(str(part) for part in each["loc"] if part != "body") or "body"
    return {"where": where, "what": str(each["msg"])}


def unexpected(instance: str, error: Exception) -> Response:
    """A fault of ours: logged with an id, told without internals."""
    error_id = secrets.token_hex(8)
    log.error("request.failed", error_id=error_id, path=instance, error=type(error).__name__, exc_info=error)
    detail = "Something went wrong on our side. It has been noted; please try again."
    return problem(instance, 500, detail, facts={"error_id": error_id})


def _headers(error: RetailError) -> dict[str, str]:
    if error.status == 401:
        return {"WWW-Authenticate": "Bearer"}
    if error.retryable:
        return {"Retry-After": str(error.facts.get("retry_after", 1))}
    return {}


def _wire(value: object) -> object:
    match value:
        case Money():
            return value.wire()
        case Enum():
            return value.value
        case set() | frozenset() | tuple():
            return list(value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return asdict(value)
        case _:
            return str(value)
