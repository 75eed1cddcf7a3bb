"""Catalogues of others: read line by line, checked row by row, and brought into the shop's terms."""
