-- The list of responses in order of arrival is read from its index alone; without the id in it Derby sorts all of them for each page.
CREATE INDEX survey_response_order ON survey_response (survey, place, id);
