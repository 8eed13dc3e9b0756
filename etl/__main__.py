"""Starts the command line. What reads files that strangers brought to the browser is bounded."""

import sys

from etl.intake.reader import bound
from etl.run import main

if sys.argv[1:2] == ["upload"]:
    bound()
sys.exit(main())
