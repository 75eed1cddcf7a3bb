"""BM25 weights of every (term, product), worked out once (Robertson and Zaragoza 2009; idf as Lucene has it)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from retrieval.stores.embedded.spool import Lists
from retrieval.stores.precision import WEIGHT_STEP, whole_steps

K1 = 1.2
B = 0.75


def weigh(postings: Lists, lengths: npt.NDArray[np.float32]) -> None:
    """Turns the counts in `postings.weights` into weights, in place and in whole steps."""
    count = len(lengths)
    mean = float(lengths.mean()) if count else 1.0
    norms = K1 * (1 - B + B * lengths / (mean or 1.0))
    frequencies = np.diff(postings.starts)
    inverse = np.log(1 + (count - frequencies + 0.5) / (frequencies + 0.5))
    for term, (start, end) in enumerate(zip(postings.starts[:-1], postings.starts[1:], strict=True)):
        counts = postings.weights[start:end]
        weights = inverse[term] * counts / (counts + norms[postings.rows[start:end]])
        postings.weights[start:end] = whole_steps(weights, WEIGHT_STEP)
