"""What happened when the network met, and what did it promise?

Owns series, workshops, sessions with their speakers, typed notes, commitments with their states,
what was agreed together, minutes with their locks, and the loading of the example programme.
Does not own the project or campaign that keeps a commitment (fieldwork; the commitment names it),
nor the compiled report (synthesis).
Words: note (one typed line: point, agreement, agenda wish…), commitment (engagement pris),
agreement (here: a decision or a joint statement), stand (who agrees, who reserves), minutes
(procès-verbal: a copy of the record that is amended and locked), lost passage (`[…]` in a text:
the source is lost here, and every output says so).
"""
