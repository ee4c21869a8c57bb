-- The position of the log at which the facts of an edition were last written: a node reads again what changed since it last read.
ALTER TABLE indicator_edition ADD COLUMN changed_at_position BIGINT DEFAULT 0 NOT NULL;
