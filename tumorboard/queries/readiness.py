"""How ready cases are: what lists, agendas and the case page show, by the rules of `concordance.readiness`."""

from tumorboard.models.readiness import read_readiness

__all__ = ["read_readiness"]
