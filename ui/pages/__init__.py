"""One module per page; a page knows no other page."""
