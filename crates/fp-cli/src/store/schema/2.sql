-- What version 2 adds.

-- The last day on which a release that the host may have gets updates, or `ended` or `supported` where no date is known; whether
-- that was past when it was last seen (null: it depends on its version); and names in CPE 2.3, with a space between.
ALTER TABLE hosts ADD COLUMN end_of_life TEXT;
ALTER TABLE hosts ADD COLUMN past_end_of_life INTEGER;
ALTER TABLE hosts ADD COLUMN cpe TEXT NOT NULL DEFAULT '';
ALTER TABLE sightings ADD COLUMN end_of_life TEXT;
ALTER TABLE sightings ADD COLUMN past_end_of_life INTEGER;
ALTER TABLE sightings ADD COLUMN cpe TEXT NOT NULL DEFAULT '';

-- MAC addresses that hosts told DHCP servers, or that their IPv6 addresses are made of. One that a host gave itself (local) identifies nobody.
CREATE TABLE macs (
    address TEXT    NOT NULL,
    mac     TEXT    NOT NULL,
    local   INTEGER NOT NULL,
    PRIMARY KEY (address, mac)
) STRICT, WITHOUT ROWID;
CREATE INDEX macs_by_mac ON macs (mac);

-- Addresses that have one MAC address: one device.
CREATE VIEW devices AS
SELECT m.mac AS mac, count(*) AS addresses, group_concat(m.address, ' ') AS list, min(h.first_seen) AS first_seen,
       max(h.last_seen) AS last_seen
FROM (SELECT mac, address FROM macs WHERE local = 0 ORDER BY mac, address) m JOIN hosts h USING (address) GROUP BY m.mac;
