-- The store of fp-cli hosts --store, as it was in version 1; 2.sql adds to it. Times are seconds since 1970-01-01 UTC.

-- What was read: the first 63 bits of the SHA-256 of a file, so that the same file twice changes nothing.
CREATE TABLE captures (
    capture    INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    packets    INTEGER NOT NULL,
    first_seen INTEGER,
    last_seen  INTEGER
) STRICT;

-- Each host once, as the capture says that it was last seen in.
CREATE TABLE hosts (
    address     TEXT    NOT NULL PRIMARY KEY,
    family      TEXT,
    product     TEXT,
    version     TEXT,
    role        TEXT,
    probability REAL,
    -- Systems behind the address.
    systems     INTEGER NOT NULL,
    -- nat, proxy, tunnel, spoofed, emulator, with a comma between and in this order.
    notes       TEXT    NOT NULL,
    first_seen  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX hosts_by_system ON hosts (family, product, version);
CREATE INDEX hosts_by_last_seen ON hosts (last_seen);

-- What each capture says of a host: verdicts over time.
CREATE TABLE sightings (
    address     TEXT    NOT NULL,
    capture     INTEGER NOT NULL,
    family      TEXT,
    product     TEXT,
    version     TEXT,
    -- The version as ranges, such as 6.1.0-6.1.4294967295.
    ranges      TEXT,
    role        TEXT,
    probability REAL,
    systems     INTEGER NOT NULL,
    notes       TEXT    NOT NULL,
    first_seen  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL,
    PRIMARY KEY (address, capture)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_last_seen ON sightings (last_seen);

-- What was seen of a host in all captures together.
CREATE TABLE evidence (
    address    TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    -- The family that it names with the largest share, and the first product.
    family     TEXT,
    product    TEXT,
    count      INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL,
    PRIMARY KEY (address, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_kind ON evidence (kind, value);

-- What became another between two sightings of a host: new host, new system, version changed, new role, contradiction began.
CREATE TABLE changes (
    address TEXT    NOT NULL,
    time    INTEGER NOT NULL,
    change  TEXT    NOT NULL,
    before  TEXT,
    after   TEXT,
    PRIMARY KEY (address, time, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_by_time ON changes (time);
