CREATE TABLE "deleted_fields" (
	"account_id" bigint NOT NULL,
	"id" bigint NOT NULL,
	"is_cleared" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "deleted_fields_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "content_as_of" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "held_by" text;--> statement-breakpoint
ALTER TABLE "deleted_fields" ADD CONSTRAINT "deleted_fields_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;