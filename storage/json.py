"""JSON as the tables keep it: as people would write it, Chinese and all."""

import json

to_json = json.JSONEncoder(ensure_ascii=False).encode
"""One encoder for all: `json.dumps` makes another each time, which takes longer than a small text does."""
from_json = json.loads
