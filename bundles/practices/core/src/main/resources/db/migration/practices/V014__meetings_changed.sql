-- Calendars want to know when a meeting was last written; 0 for those that were written before.
ALTER TABLE community_meeting ADD COLUMN changed_at BIGINT DEFAULT 0 NOT NULL;
