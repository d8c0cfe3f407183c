-- Version 3: what other offices' databases brought.
--
-- A merge is a row of import too, of format "merge" and without figures, so that it has a number and can be undone. Of imports
-- made here each saw all that were there before. Of those that a merge brought this is known only where it is written in seen.

ALTER TABLE import ADD COLUMN merge INTEGER REFERENCES import (id); -- the merge that brought it; NULL: imported here

-- Imports of the same monographs of which the newer was made in sight of the older, as another database knew it.
CREATE TABLE seen (
  older INTEGER NOT NULL REFERENCES import (id),
  newer INTEGER NOT NULL REFERENCES import (id),
  merge INTEGER NOT NULL REFERENCES import (id),
  PRIMARY KEY (older, newer, merge)
) STRICT, WITHOUT ROWID;

-- What somebody decided between two imports that say different things of an address.
CREATE TABLE decided (
  monograph INTEGER NOT NULL REFERENCES monograph (id),
  series    INTEGER NOT NULL REFERENCES series (id),
  winner    INTEGER NOT NULL REFERENCES import (id),
  loser     INTEGER NOT NULL REFERENCES import (id),
  merge     INTEGER NOT NULL REFERENCES import (id),
  PRIMARY KEY (monograph, series, winner, loser, merge)
) STRICT, WITHOUT ROWID;

-- Which import holds an address where it is not simply the newest, or where there is a dispute about it. This follows from the
-- other tables and is made anew at every merge and undo. Imports with a number above upto go before it.
CREATE TABLE choice (
  monograph INTEGER NOT NULL REFERENCES monograph (id),
  series    INTEGER NOT NULL REFERENCES series (id),
  import    INTEGER NOT NULL REFERENCES import (id),
  upto      INTEGER NOT NULL,
  disputed  INTEGER NOT NULL, -- 1: others say something else, and nobody has decided
  PRIMARY KEY (monograph, series)
) STRICT, WITHOUT ROWID;

-- What a merge changed in place, so that it can be taken back.
CREATE TABLE replaced (
  merge INTEGER NOT NULL REFERENCES import (id),
  kind  TEXT NOT NULL, -- "alias", "layout", "setting", "finding", "undone"
  key   TEXT NOT NULL, -- JSON array
  was   TEXT,          -- JSON array; NULL where there was nothing
  now   TEXT NOT NULL, -- likewise: it is taken back only where this still holds
  PRIMARY KEY (merge, kind, key)
) STRICT, WITHOUT ROWID;

-- The figures in force: of every address the newest that was not taken back, or the chosen one.
DROP VIEW figures;
CREATE VIEW figures AS
SELECT region, period, indicator, members, value, status, text, import, file, sheet, cell, raw
FROM all_figures a
WHERE undone IS NULL AND NOT again AND NOT EXISTS (
  SELECT 1 FROM choice h
  WHERE h.monograph = a.monograph AND h.series = a.series AND h.import <> a.import AND h.upto >= a.import
) AND NOT EXISTS (
  SELECT 1 FROM coverage c
  CROSS JOIN import i ON i.id = c.import AND i.undone IS NULL
  CROSS JOIN fact f ON f.import = c.import AND f.monograph = c.monograph AND NOT f.again
  CROSS JOIN slot l ON l.frame = f.frame AND l.series = a.series
  WHERE c.monograph = a.monograph AND c.import > coalesce(
    (SELECT h.upto FROM choice h WHERE h.monograph = a.monograph AND h.series = a.series AND h.import = a.import), a.import));
