-- Only the filter by import looks contacts up, and only those it created or updated: a file that changes nothing writes no index.
DROP INDEX import_outcomes_of_contact;--> statement-breakpoint
CREATE INDEX import_outcomes_of_contact ON import_outcomes (account_id, import_id, contact_id)
	WHERE outcome IN ('created', 'updated');
