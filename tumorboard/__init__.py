"""A multidisciplinary tumor board that gives second opinions."""

__version__ = "0.1.0"
