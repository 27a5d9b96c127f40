"""What do recruiters say, and what do we answer?

Owns claims with their wordings, mirror claims and themes; counter-arguments in their registers;
references; the library files and their loading; the snapshot of the matching index; the common
message with the stance and the adaptations of each organisation.
Does not own where an answer was used (fieldwork) nor what a workshop said about it (workshops).
Words: claim (neutral paraphrase, third person), wording (a question or reported speech by which a
claim is recognised), register (spoken, plain, …), stamp (who vetted this; until then "to be
vetted"). Never here: propaganda itself, links to it, or a ruling.
"""
