"""Item models over snapshots."""
