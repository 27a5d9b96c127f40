"""What is done between two workshops?

Owns campaigns with their two legs, projects with their countries, leads, milestones, safeguarding
sheets and lesson plans, activities with whom they reached by sex and age, and the rule that small
numbers stay in the team; alliances with the promises of their members; the media desk: voices with
their own consent, requests, appearances.
Does not own promises: a commitment that a campaign or a project keeps is linked upstairs, in
workshops, since links go down.
Words: leg (what a campaign does online, and what it does offline), reach (how many people an
activity met, never who), team (the organisation that wrote a record), cross-border (a project of
two countries or more), joint lead (an organisation that asked to lead with another, and was agreed
to), sheet (how minors are kept safe in a project, signed for a year), voice (a person who may be
asked to speak in public, once they said yes themselves), request and appearance (one record,
before and after it took place).
"""
