"""What do all the records say together?

Owns the compiled workshop report (blocks, sentences, their sources, the DOCX) and what the home
page says of the cycle. Reads everything below; writes nothing of its own yet.
Words: document (compiled), block (heading or paragraph), sentence, source (the record that a
sentence comes from).
"""
