"""What was sold: orders with their payments and parcels, and what customers wrote afterwards."""
