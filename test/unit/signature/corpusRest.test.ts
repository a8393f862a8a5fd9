import { testCorpus } from './corpusPart.ts'

testCorpus(1, 2)
