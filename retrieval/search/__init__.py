"""From a query to candidates: words, conditions, legs, fusion, and what to loosen when nothing is left."""
