"""``python -m generator``"""

from .cli.main import main

if __name__ == "__main__":  # the process that `serve` builds in imports this too
    main()
