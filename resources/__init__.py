"""Files that the program shows: icons. Found at run time by importlib.resources."""
