-- Which practices and needs may be matched, read from an index alone.
CREATE INDEX practice_roll ON practice (audience, changed_at, id, municipality, version);
CREATE INDEX need_roll ON need (audience, state, changed_at, id, municipality, version);
