/** Gives the other work of this thread, and a cancellation, a turn. */
export { setImmediate as breathe } from 'node:timers/promises'
