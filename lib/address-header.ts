/** Carries the address of a request from the server to its pages: layouts are not told it. */
export const addressHeader = "x-rubrica-address";
