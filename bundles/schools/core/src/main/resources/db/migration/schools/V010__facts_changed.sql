-- The position of the log at which facts last changed: until it moves, what a node has read of them is still true.
ALTER TABLE indicator_position ADD COLUMN changed_at_position BIGINT DEFAULT 0 NOT NULL;
