"""Speed, load and crash benchmarks, comparators in the same run."""
