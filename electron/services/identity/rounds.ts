/** PBKDF2 rounds of a new key file under a person's passphrase. */
export const rounds = 600_000

/** The MAC is guessed at as cheaply as it is derived, so it costs about as much as the PBKDF2 of the contents. */
export const macRounds = 300_000

/** Rounds for a passphrase of 256 random bits, which cannot be guessed even when a guess is cheap (RFC 8018 § 4.2 asks for 1,000). */
export const roundsOfRandom = 2_000
