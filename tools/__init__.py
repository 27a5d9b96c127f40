"""What builds and checks the tree: run by `make`, never imported by the product."""
