"""What happened when the network met, and what did it promise?

Owns series, workshops, sessions with their speakers, typed notes and commitments, and the loading
of the example programme.
Does not own what became of a commitment in the field (fieldwork, progress) nor the compiled
report (synthesis).
Words: note (one typed line: point, agreement, agenda wish…), commitment (engagement pris), lost
passage (`[…]` in a text: the source is lost here, and every output says so).
"""
