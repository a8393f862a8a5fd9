import { Buffer } from 'buffer/'

// The readers of packages and exceljs take Node's Buffer from the global scope; this is imported before them.
Object.assign(globalThis, { Buffer })
