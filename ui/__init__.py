"""The Qt window over the board. It imports no SQLAlchemy."""
