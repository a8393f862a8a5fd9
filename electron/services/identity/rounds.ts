/** PBKDF2 rounds of a new key file. */
export const rounds = 600_000

/** The MAC is guessed at as cheaply as it is derived, so it costs about as much as the PBKDF2 of the contents. */
export const macRounds = 300_000
