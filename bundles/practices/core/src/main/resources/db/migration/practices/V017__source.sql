-- What another part of the platform began a sheet from; of each source there is one at most.
ALTER TABLE practice ADD COLUMN source VARCHAR(300);
ALTER TABLE practice ADD CONSTRAINT practice_source UNIQUE (source);
