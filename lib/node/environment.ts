import { z } from "zod";

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be between ${least} and ${most}`);

const postgresUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    "must look like postgres://user:password@host:5432/database",
  );

/** Every setting of the product, with its default. An empty variable counts as unset. */
const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  /** A given Postgres, 15 or later. Without it the product runs its own in `DATA_DIR`. */
  DATABASE_URL: postgresUrl.optional(),
  /** The same database without a pooler in between, for migrations and jobs. */
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  /** `false` behind PgBouncer in transaction mode. */
  DATABASE_PREPARE: z
    .enum(["true", "false"], "must be true or false")
    .default("true")
    .transform((text) => text === "true"),
  DATA_DIR: z.string().default(".data"),
  /** Largest upload, in bytes. */
  UPLOAD_LIMIT: wholeNumber(1, 1e12).default(2 * 1024 ** 3),
  LOG_LEVEL: z.enum(["error", "warn", "info", "debug"], "must be error, warn, info or debug").default("info"),
});

export type Environment = z.output<typeof schema>;

/** A setting that cannot be used; its message is one sentence for the person who set it. */
export class SettingError extends Error {
  override name = "SettingError";
}

/** Reads the settings. @throws SettingError naming the first bad one */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SettingError(`${issue?.path.join(".")} ${issue?.message}.`);
}
