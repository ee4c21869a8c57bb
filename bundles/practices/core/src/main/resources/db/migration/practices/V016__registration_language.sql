-- In which language mails go to who registered without an account.
ALTER TABLE event_registration ADD COLUMN language VARCHAR(2) DEFAULT 'es' NOT NULL;
