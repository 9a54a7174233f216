"""How fast the program is, as ratios to floors and peers that ran in the same rounds: `python -m benchmarks`."""
