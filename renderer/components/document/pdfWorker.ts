import { createReports } from '#shared/pdf/reports.ts'
import 'pdfjs-dist/build/pdf.worker.mjs'

// pdf.js's worker takes no notice of messages that do not name it; the page listens for these (pageLacks.ts)
Object.assign(globalThis, { pdfReports: createReports((pageReport) => self.postMessage({ pageReport })) })
