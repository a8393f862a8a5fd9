import { parentPort, workerData } from 'node:worker_threads'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { createReplay } from '#shared/scoring/index.ts'
import type { Locale } from '#shared/text/say.ts'
import { answerPiece } from './answerPiece.ts'

const replay = createReplay(
  replayedStandards().map(({ standard }) => standard),
  workerData as Locale,
)

parentPort?.on('message', (bytes: Uint8Array) => {
  const { text, bad } = answerPiece(replay, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  parentPort?.postMessage({ bytes: Buffer.from(text), bad })
})
