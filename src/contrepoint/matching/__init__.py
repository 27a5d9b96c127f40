"""Which claim does this message push?  Pure: no Django, no network, no clock, no chance."""
