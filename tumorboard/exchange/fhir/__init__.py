"""Reading FHIR R4 from outside, whatever its shape, into plain frozen values; no database, no network.

`reader.read_fhir` is the door. The way of a file: `files` opens it, `json_text` parses it, `entries` unfolds bundles,
`people` and `belonging` say whose each entry is, `interpret` reads each entry into the statements of `statements` and
`care`, and `record.FhirReading` holds the records with every entry accounted for.
"""
