"""What is done between two workshops?

Owns campaigns with their two legs, their do-no-harm sheet, their funnel and their kits, projects
with their countries, leads, milestones, safeguarding sheets and lesson plans, activities with whom
they reached by sex and age, and the rule that small numbers stay in the team; alliances with their
stages, promises and agreement; what organisations are to one another; the media desk: voices with
their own consent and a clearance that ends, requests, appearances, corrections.
Does not own promises: a commitment that a campaign or a project keeps is linked upstairs, in
workshops, since links go down.
Words: leg (what a campaign does online, and what it does offline), reach (how many people an
activity met, never who), team (the organisation that wrote a record), cross-border (a project of
two countries or more), joint lead (an organisation that asked to lead with another, and was agreed
to), sheet (how minors are kept safe in a project, signed for a year), voice (a person who may be
asked to speak in public, once they said yes themselves), clearance (somebody talked with that
person about their safety, for a time), request and appearance (one record, before and after it took
place), relationship (what one organisation is to another, between two days), health (how an
alliance is, computed).
"""
