export const listsKey = ["lists"] as const;
/** As many as one answer holds. */
export const listsParams = "limit=1000";
