"""What is done between two workshops?

Owns campaigns with their two legs, projects with their countries, activities with whom they
reached by sex and age, and the rule that small numbers stay in the team.
Does not own promises: a commitment that a campaign or a project keeps is linked upstairs, in
workshops, since links go down.
Words: leg (what a campaign does online, and what it does offline), reach (how many people an
activity met, never who), team (the organisation that wrote a record), cross-border (a project of
two countries or more).
"""
