"""What people read: tables on the terminal and a page under `reports/`."""
