"""Sessions, engines, upgrades and the protections that the database itself enforces."""
