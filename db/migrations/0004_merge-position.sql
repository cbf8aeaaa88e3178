ALTER TABLE "imports" ADD COLUMN "merged_up_to" text COLLATE "C";
