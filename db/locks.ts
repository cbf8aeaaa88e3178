/** The numbers of all advisory locks, alone or with the id of what is locked as a second key. They are arbitrary. */
export const advisoryLocks = {
  /** Held, shared, by every process that uses the built-in database. */
  databaseInUse: 7_822_742,
  /** Of two servers that start at once, one migrates and the other waits. */
  migrating: 7_822_743,
  /** The first account of an installation is being made. */
  settingUp: 7_822_744,
  /** With an import: its chunks, shared, and whoever ends it, alone. */
  importTurns: 7_822_745,
  /** With an import: its file is being staged. */
  staging: 7_822_746,
  /** With an account: its sample contacts are added or removed. */
  samples: 7_822_751,
} as const;
