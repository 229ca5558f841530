"""``python -m generator``"""

from .cli.main import main

main()
