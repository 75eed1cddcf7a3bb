"""Storage: tables, repositories, units of work, migrations."""
