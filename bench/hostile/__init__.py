"""What may never happen, tried for long: bombs, fuzz and kills. ``python -m bench.hostile`` runs them."""
