"""``python -m etl``."""

from etl.run import main

raise SystemExit(main())
