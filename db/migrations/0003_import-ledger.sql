ALTER TABLE "import_outcomes" ADD COLUMN "changed" text[];--> statement-breakpoint
ALTER TABLE "import_outcomes" ADD COLUMN "touched_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "channels_given" boolean;--> statement-breakpoint
ALTER TABLE "import_rows" DROP COLUMN "match_key";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "match_key" text COLLATE "C" GENERATED ALWAYS AS (coalesce(phone_number, '@' || lower(email collate "und-x-icu"))) STORED;--> statement-breakpoint
CREATE INDEX "import_rows_by_key" ON "import_rows" USING btree ("account_id","import_id","match_key","row");
