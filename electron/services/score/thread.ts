import { parentPort, workerData } from 'node:worker_threads'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { createReplay } from '#shared/scoring/index.ts'
import { answerPiece } from './answerPiece.ts'
import type { Cases, ThreadAnswers, ThreadData } from './threads.ts'

const { locale, standards } = workerData as ThreadData
const replay = createReplay([...replayedStandards().map(({ standard }) => standard), ...standards], locale)

parentPort?.on('message', ({ cases, length, room }: Cases) => {
  const { bytes, bad } = answerPiece(replay, Buffer.from(cases, 0, length), room)
  const filled = bytes.buffer
  parentPort?.postMessage({ cases, room: filled, length: bytes.length, bad } satisfies ThreadAnswers, [cases, filled])
})
