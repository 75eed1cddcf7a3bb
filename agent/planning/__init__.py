"""From what was understood to what will be done: searches, tool calls, questions and replies."""
