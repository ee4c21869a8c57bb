-- Who may read a file of an event (practice_file, owner events/<id>), and the session that it belongs to; empty: the event
-- as a whole. What a row says holds for the version of the file that it names.
CREATE TABLE event_material (
    event VARCHAR(16) NOT NULL REFERENCES public_event,
    name VARCHAR(200) NOT NULL,
    session_id VARCHAR(40) NOT NULL,
    readers VARCHAR(12) NOT NULL,
    file_version BIGINT NOT NULL,
    PRIMARY KEY (event, name)
);
