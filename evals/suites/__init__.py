"""Every eval suite, one a file; a new one adds its file here and its line in SUITES."""

from evals.suite import Suite
from evals.suites.golden import golden
from evals.suites.intents import intents
from evals.suites.references import references
from evals.suites.retrieval import retrieval
from evals.suites.slots import slots

SUITES: tuple[Suite, ...] = (intents, slots, references, retrieval, golden)
