"""The shop's policies, one Markdown file each."""
