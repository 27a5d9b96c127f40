"""What pytest must know about this project: parts of the system, pictures of the pages."""
