-- What version 3 adds.

-- Whose block of addresses a MAC address is of, by the registries of the IEEE; null where that is not known.
ALTER TABLE macs ADD COLUMN vendor TEXT;
