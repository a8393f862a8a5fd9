/** Progress of making the sample packages. */
export const samples = {
  made: '{centre}: {documents} documents generated ({seconds} s)',
  kept: '{centre}: {documents} documents unchanged, files from the last run reused',
  packed: 'Packed {file} ({files} files, {kib} KiB)',
  done: '{count} sample packages in {folder}',
} as const
