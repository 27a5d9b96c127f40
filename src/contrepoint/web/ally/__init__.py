"""S’allier: who stands in the network."""
