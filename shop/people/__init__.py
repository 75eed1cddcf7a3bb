"""Who shops here: names, homes, sizes and tastes."""
