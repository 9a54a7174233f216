"""The read side: frozen snapshots that pages, reports and exports share."""
