-- Version 2: what validation found, and what became of it.

CREATE TABLE finding (
  number     INTEGER PRIMARY KEY, -- F-0031 is 31; a number is never given again
  rule       TEXT NOT NULL,
  severity   TEXT NOT NULL,
  region     TEXT NOT NULL,
  period     TEXT NOT NULL,
  indicator  TEXT NOT NULL,
  members    TEXT NOT NULL,
  observed   REAL,                -- these and all above: when last seen
  expected   REAL,
  difference REAL,
  cells      TEXT NOT NULL,       -- JSON array of {file, sheet, cell, raw}
  suspect    TEXT NOT NULL,       -- JSON array: file, sheet and cell of the likeliest suspect; '' without one
  seen       INTEGER NOT NULL,    -- how often it was found
  first_seen TEXT NOT NULL,       -- RFC 3339, UTC
  last_seen  TEXT NOT NULL,
  resolved   TEXT,                -- when it was first missed; NULL while it stands
  reason     TEXT,                -- why it is right all the same; NULL where nobody has said so
  who        TEXT,                -- who said so
  justified  TEXT,                -- when
  figures    TEXT                 -- the figures of which that was said; of others it does not hold
) STRICT;
CREATE INDEX finding_place ON finding (region, period);
