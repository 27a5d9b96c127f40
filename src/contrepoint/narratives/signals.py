"""What do the floors above have to hear of, when an answer leaves use?

It is sent within the transaction of the change: whoever knows of people who said it in public tells
them, or the change does not happen.
"""

from django.dispatch import Signal

answer_withdrawn = Signal()  # withdrawal, by
