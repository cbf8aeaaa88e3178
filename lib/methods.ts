/** The methods a path of the API may have. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** Names a method the framework does not know, for the path to refuse it with its own `Allow`. */
export const unknownMethodHeader = "x-unknown-method";
