import { bigint, customType } from "drizzle-orm/pg-core";

/** A positive integer, unique in the installation and never reused; below 2^53, so a JavaScript number holds it. */
export const id = () => bigint({ mode: "number" }).generatedAlwaysAsIdentity();

/** The customer a row belongs to: first in every key, index and foreign key. */
export const accountId = () => bigint("account_id", { mode: "number" }).notNull();

/** Milliseconds, as the API shows them; rows of one transaction still differ (`clock_timestamp`). */
export const moment = customType<{ data: Date; driverData: Date | string }>({
  dataType: () => "timestamp(3) with time zone",
  fromDriver: (value) => new Date(value),
});
