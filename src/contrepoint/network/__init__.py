"""Who is in the programme, and who may see what?

Owns accounts (`User`), what a person may do (`Mandate`), people with their consents, organisations
and the countries of the programme, the base of everything people write (`contribution`), the rule
of who sees what (`access`) and the audit trail (`AuditEntry`).
Does not own what they write: claims, workshops and the rest live upstairs.
Words: standing (roles, country and organisation of a user, taken together), mandate (one role
that a user holds), byline (how a contribution names its author), card (what a person shows of
themselves), consent (what they agreed to besides being named, from one day until another).
"""
