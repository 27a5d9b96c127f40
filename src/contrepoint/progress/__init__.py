"""What became of it?

Owns progress reports on projects with the questions that sent them back, the figures of an
accepted report, lessons with what they changed, and requests for help with their answers.
Does not own what was done (fieldwork) nor the meeting that a report is written for (workshops).
Words: draft, submitted, returned, accepted (the life of a report), figures (activities and people
of a period; frozen when a report is accepted), judge (to accept a report or return it with a
question), observed, lesson, adopted (a lesson that changed something), helper (who took a request).
"""
