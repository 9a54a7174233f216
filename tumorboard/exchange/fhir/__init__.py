"""Reading FHIR R4 from outside, whatever its shape, into plain frozen values; no database, no network."""
