"""Se réunir: workshops, their record, the next agenda."""
