"""Shoppers who are not there: what they would look for, click and buy, for training a ranker and for judging one."""
