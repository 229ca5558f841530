"""Record -> finished view: frozen values of strings, links and lists that templates only lay out.

``site`` is what every view may look at, ``blocks`` what a page is made of, ``citations`` how a
statement shows its source; one module per kind of page does the rest.
"""
