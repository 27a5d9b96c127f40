"""The tests mirror src; see CONTRIBUTING.md."""
