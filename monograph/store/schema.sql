-- The database of a monograph, version 1.
--
-- A block is what one file says of one region and period, cut where it grows too long. It is made of runs: stretches of
-- cells of one sheet near each other. The block's frame lists, in order, the series of the cells, the run each belongs to and
-- how far it lies from the run's first cell; blocks of rows with the same columns, in this file and in others, share a frame.
-- The figures of a block are one JSON array in the order of its frame. The views figures and all_figures give them back
-- one by one.

CREATE TABLE import (
  id        INTEGER PRIMARY KEY,
  file      TEXT NOT NULL,    -- base name
  path      TEXT NOT NULL,    -- as given
  sha256    TEXT NOT NULL,    -- of the file's bytes
  format    TEXT NOT NULL,
  size      INTEGER NOT NULL, -- bytes
  digest    BLOB NOT NULL,    -- of what was read from it
  at        TEXT NOT NULL,    -- RFC 3339, UTC
  who       TEXT NOT NULL,
  note      TEXT NOT NULL,
  figures   INTEGER NOT NULL,
  changed   INTEGER NOT NULL, -- of them: other than the figure they replaced
  unchanged INTEGER NOT NULL, -- of them: equal to the figure they replaced
  checks    INTEGER NOT NULL, -- printed totals
  regions   INTEGER NOT NULL, -- number of regions with figures
  region    TEXT NOT NULL,    -- the smallest region that holds them all
  periods   TEXT NOT NULL,    -- joined by a space
  undone    TEXT              -- when taken back; NULL while in force
) STRICT;
CREATE INDEX import_sha256 ON import (sha256);

CREATE TABLE sheet (
  import INTEGER NOT NULL REFERENCES import (id),
  n      INTEGER NOT NULL,
  name   TEXT NOT NULL,
  PRIMARY KEY (import, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE monograph (
  id     INTEGER PRIMARY KEY,
  region TEXT NOT NULL,
  period TEXT NOT NULL,
  UNIQUE (region, period)
) STRICT;

-- Which imports hold figures of which monograph.
CREATE TABLE coverage (
  monograph INTEGER NOT NULL REFERENCES monograph (id),
  import    INTEGER NOT NULL REFERENCES import (id),
  PRIMARY KEY (monograph, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  id        INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL,
  members   TEXT NOT NULL,
  UNIQUE (indicator, members)
) STRICT;

-- What a printed total adds up: a list in R1C1 notation, relative to the cell of the total.
CREATE TABLE addition (
  id    INTEGER PRIMARY KEY,
  over  TEXT NOT NULL,
  parts TEXT NOT NULL,
  UNIQUE (over, parts)
) STRICT;

CREATE TABLE frame (
  id     INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE slot (
  frame    INTEGER NOT NULL REFERENCES frame (id),
  pos      INTEGER NOT NULL,                 -- from 0
  series   INTEGER NOT NULL REFERENCES series (id),
  run      INTEGER NOT NULL,                 -- from 0
  down     INTEGER NOT NULL,                 -- rows below the run's first cell
  across   INTEGER NOT NULL,                 -- columns to its right, negative to its left
  addition INTEGER REFERENCES addition (id), -- for printed totals only
  PRIMARY KEY (frame, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  import    INTEGER NOT NULL,
  monograph INTEGER NOT NULL,
  n         INTEGER NOT NULL, -- from 0
  again     INTEGER NOT NULL, -- 1: the same file gives these addresses elsewhere too, and that is what counts
  frame     INTEGER NOT NULL REFERENCES frame (id),
  runs      TEXT NOT NULL,    -- JSON array: sheet, row and column of the first cell of each run, the latter two from 0
  vals      TEXT NOT NULL,    -- JSON array: a number, a text, null where there is no value, or [number, text]
  status    TEXT,             -- a letter for each figure, "." reported, "0" nil, "-" missing, "n" not applicable, "e" estimated, "u" unreadable; what is left off at the end is reported
  style     TEXT,             -- how the numbers are printed: NULL 1234.5, "." 1.234,5, "," 1,234.5
  raws      TEXT,             -- JSON object from position to the cell's text where it is not what status, value and style make
  PRIMARY KEY (import, monograph, n),
  FOREIGN KEY (monograph, import) REFERENCES coverage (monograph, import)
) STRICT, WITHOUT ROWID;

-- The totals printed in the sheets, kept as checks.
CREATE TABLE printed (
  import    INTEGER NOT NULL REFERENCES import (id),
  monograph INTEGER NOT NULL REFERENCES monograph (id),
  n         INTEGER NOT NULL,
  frame     INTEGER NOT NULL REFERENCES frame (id),
  runs      TEXT NOT NULL,
  vals      TEXT NOT NULL,
  style     TEXT,
  raws      TEXT,
  odd       TEXT, -- JSON object from position to [[part, value, known], …] where a part is not what was read from its cell
  PRIMARY KEY (import, monograph, n)
) STRICT, WITHOUT ROWID;

-- Answers about region names, remembered.
CREATE TABLE alias (
  area    TEXT NOT NULL, -- code of the region in which the name was met
  printed TEXT NOT NULL,
  region  TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (area, printed)
) STRICT, WITHOUT ROWID;

-- Answers about the layout of sheets, remembered.
CREATE TABLE layout (
  fingerprint TEXT PRIMARY KEY,
  mapping     TEXT NOT NULL, -- JSON
  at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every figure that was ever stored.
CREATE VIEW all_figures AS
SELECT region, period, indicator, members,
  CASE WHEN sign IN ('.', '0', 'e') THEN number END AS value,
  CASE sign WHEN '.' THEN 'reported' WHEN '0' THEN 'nil' WHEN '-' THEN 'missing'
    WHEN 'n' THEN 'not_applicable' WHEN 'e' THEN 'estimated' ELSE 'unreadable' END AS status,
  text, import, file, sheet,
  CASE WHEN col < 26 THEN char(65 + col)
    WHEN col < 702 THEN char(64 + col / 26, 65 + col % 26)
    ELSE char(65 + (col - 702) / 676, 65 + (col - 702) / 26 % 26, 65 + col % 26) END || (row + 1) AS cell,
  coalesce(raw, CASE
    WHEN sign = '0' THEN '-'
    WHEN text IS NOT NULL THEN text
    WHEN number IS NULL THEN ''
    WHEN typeof(number) = 'integer' THEN CASE style
      WHEN '.' THEN replace(printf('%,d', number), ',', '.') WHEN ',' THEN printf('%,d', number) ELSE number END
    WHEN style = '.' AND abs(number) >= 1000 THEN replace(printf('%,d', CAST(number AS INTEGER)), ',', '.') || ',' || substr(digits, instr(digits, '.') + 1)
    WHEN style = '.' THEN replace(digits, '.', ',')
    WHEN style = ',' AND abs(number) >= 1000 THEN printf('%,d', CAST(number AS INTEGER)) || substr(digits, instr(digits, '.'))
    ELSE digits END) AS raw,
  at, undone, again, series, monograph
FROM (SELECT *, printf('%!.15g', number) AS digits FROM (
  SELECT m.region, m.period, s.indicator, s.members, i.file, h.name AS sheet, f.import, i.at, i.undone,
    f.again, f.style, f.monograph, l.series, 
    json_extract(f.runs, '$[' || (3 * l.run + 1) || ']') + l.down AS row,
    json_extract(f.runs, '$[' || (3 * l.run + 2) || ']') + l.across AS col,
    CASE v.type WHEN 'array' THEN json_extract(v.value, '$[0]') WHEN 'text' THEN NULL ELSE v.value END AS number,
    CASE v.type WHEN 'array' THEN json_extract(v.value, '$[1]') WHEN 'text' THEN v.value END AS text,
    coalesce(nullif(substr(f.status, v.key + 1, 1), ''), '.') AS sign,
    CASE WHEN f.raws IS NOT NULL THEN json_extract(f.raws, '$."' || v.key || '"') END AS raw
  FROM monograph m
  CROSS JOIN coverage c ON c.monograph = m.id
  CROSS JOIN fact f ON f.import = c.import AND f.monograph = c.monograph
  CROSS JOIN json_each(f.vals) v
  CROSS JOIN slot l ON l.frame = f.frame AND l.pos = v.key
  CROSS JOIN series s ON s.id = l.series
  CROSS JOIN import i ON i.id = f.import
  CROSS JOIN sheet h ON h.import = f.import AND h.n = json_extract(f.runs, '$[' || (3 * l.run) || ']')
));

-- The figures in force: of every address the newest that was not taken back.
CREATE VIEW figures AS
SELECT region, period, indicator, members, value, status, text, import, file, sheet, cell, raw
FROM all_figures a
WHERE undone IS NULL AND NOT again AND NOT EXISTS (
  SELECT 1 FROM coverage c
  CROSS JOIN import i ON i.id = c.import AND i.undone IS NULL
  CROSS JOIN fact f ON f.import = c.import AND f.monograph = c.monograph AND NOT f.again
  CROSS JOIN slot l ON l.frame = f.frame AND l.series = a.series
  WHERE c.monograph = a.monograph AND c.import > a.import);
