/** Progress of making the sample packages. */
export const samples = {
  made: '{centre}: {documents} documents made ({seconds} s)',
  kept: '{centre}: {documents} documents unchanged, files of the last run kept',
  packed: 'packed {file} ({files} files, {kib} KiB)',
  done: '{count} sample packages in {folder}',
} as const
