"""Learning the order of search results from what shoppers chose, or from graded judgements."""
