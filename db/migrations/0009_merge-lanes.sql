CREATE TABLE "import_lanes" (
	"account_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"lane" smallint NOT NULL,
	"after" text COLLATE "C" NOT NULL,
	"up_to" text COLLATE "C",
	"rows_done" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "import_lanes_account_id_import_id_lane_pk" PRIMARY KEY("account_id","import_id","lane")
);
--> statement-breakpoint
ALTER TABLE "import_lanes" ADD CONSTRAINT "import_lanes_account_id_import_id_imports_account_id_id_fk" FOREIGN KEY ("account_id","import_id") REFERENCES "public"."imports"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "import_lanes" ("account_id", "import_id", "lane", "after", "rows_done")
	SELECT "account_id", "id", 0, "merged_up_to", "rows_done" FROM "imports" WHERE "status" = 'RUNNING' AND "merged_up_to" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "merged_up_to";
