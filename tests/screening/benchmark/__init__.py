"""The benchmark of the screening: passages deleted from complete notices, and outdated wording planted into clean ones.

python -m tests.screening.benchmark              with the shipped models
python -m tests.screening.benchmark --held-out   with models that have not seen the notice at hand
"""
