/** The named values of a contact, in a file without a schema: the pages need them and not what checks them. */
export const channels = ["SMS", "RCS", "WHATSAPP"] as const;
export type Channel = (typeof channels)[number];

/** A bit for each channel: SMS 1, RCS 2, WHATSAPP 4. */
export function channelBits(supported: readonly Channel[]): number {
  return channels.reduce((bits, channel, place) => bits | (supported.includes(channel) ? 1 << place : 0), 0);
}

export function channelsOf(bits: number): Channel[] {
  return [...(channelSets[bits] ?? [])];
}

const channelSets = Array.from({ length: 1 << channels.length }, (_, bits) =>
  channels.filter((_, place) => bits & (1 << place)),
);

export const genders = ["MALE", "FEMALE", "OTHER"] as const;
export type Gender = (typeof genders)[number];
