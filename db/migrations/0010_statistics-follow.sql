-- Statistics decide how a page is found (docs/decisions/003), and visible pages are found without a look at the contacts: both
-- follow when one in fifty has changed, not one in ten or five.
ALTER TABLE "contacts" SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
--> statement-breakpoint
ALTER TABLE "list_members" SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
