/** 0 fine · 1 faults found (refused, rejected, blocked) · 2 wrong use · 3 could not run. */
export type ExitCode = 0 | 1 | 2 | 3
