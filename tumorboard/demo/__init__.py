"""A synthetic board, built through the services."""

from tumorboard.demo.building import DemoBoard, build_demo
from tumorboard.demo.writing import write_demo

__all__ = ["DemoBoard", "build_demo", "write_demo"]
