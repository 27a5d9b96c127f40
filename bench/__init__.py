"""How good, how sure and how fast is the matching engine?  `make bench-matching` runs it.

sets       public evaluation sets, from the folder that BENCH_SETS names
own        the project's own cases, cut into a tuning and a test half
disguise   the same messages as people hide or mistype them
metrics    Success@k, MRR, MAP@5, Recall@10, calibration error
baselines  plain search engines, built and asked in the same run
quality    the tables of places
stance     the hint that a message answers its claim
speed      build, load, milliseconds, memory
calibrate  fits the weights of the engine
"""
