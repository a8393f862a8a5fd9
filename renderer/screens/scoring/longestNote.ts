/** Code points the formats take for a note: reasons, clues, what is written beside a citation. */
export const longestNote = 2000
