/** Maximum code points of a note: reasons, clues, words with a citation. */
export const longestNote = 2000
