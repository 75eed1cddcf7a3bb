"""Coupons: which there are, applying and taking off."""
