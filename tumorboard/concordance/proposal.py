"""What the program proposes and why; the clinician decides, and both are kept."""

from dataclasses import dataclass

from tumorboard.vocabulary import Agreement


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed class of agreement.

    Attributes:
        agreement: The class.
        reason: One plain sentence for the tooltip and the record.
    """

    agreement: Agreement
    reason: str
