CREATE INDEX place_name ON place (name);
