import { parentPort, workerData } from 'node:worker_threads'
import { compareOffice } from './visits-office.ts'

const { seeds, householdsEach }: { seeds: number[]; householdsEach: number } = workerData
parentPort?.postMessage(seeds.map((seed) => compareOffice(seed, householdsEach)))
