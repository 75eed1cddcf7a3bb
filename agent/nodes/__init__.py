"""The steps of a turn, one file each; a step reads only the state and its context, and returns what it changed."""
