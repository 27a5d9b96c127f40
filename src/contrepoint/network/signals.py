"""What do the floors above have to hear of, when a person takes back their word?

Both are sent within the transaction of the change, with `by` and `at`: who hears them undoes what
rested on that word, or the change does not happen.
"""

from django.dispatch import Signal

consent_withdrawn = Signal()  # person, kind
membership_ended = Signal()  # user: the account is closed, or has no role of a member any more
