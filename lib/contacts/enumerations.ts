/** The named values of a contact, in a file without a schema: the pages need them and not what checks them. */
export const channels = ["SMS", "RCS", "WHATSAPP"] as const;
export type Channel = (typeof channels)[number];

export const genders = ["MALE", "FEMALE", "OTHER"] as const;
export type Gender = (typeof genders)[number];
