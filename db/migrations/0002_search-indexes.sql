-- Every contact index carries the facets, so that a filter by them never leaves the index it walks.
CREATE UNIQUE INDEX contacts_match ON contacts (account_id, match_key) INCLUDE (id, is_valid, gender, is_test, channels);
--> statement-breakpoint
CREATE INDEX contacts_by_name ON contacts (account_id, name COLLATE "und-x-icu", id) INCLUDE (is_valid, gender, is_test, channels);
--> statement-breakpoint
CREATE INDEX contacts_by_created_at ON contacts (account_id, created_at, id) INCLUDE (is_valid, gender, is_test, channels);
--> statement-breakpoint
CREATE INDEX contacts_by_email ON contacts (account_id, email_key, id) INCLUDE (is_valid, gender, is_test, channels);
--> statement-breakpoint
CREATE INDEX contacts_by_facets ON contacts (account_id, is_valid, gender, is_test, channels);
--> statement-breakpoint
CREATE INDEX contacts_search ON contacts USING gin (account_id, search_text gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX import_outcomes_of_contact ON import_outcomes (account_id, import_id, contact_id);
