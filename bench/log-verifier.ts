import { verifyLog } from '../packages/server/cli/log.ts'

const [file = '', checkpoint = '', key = ''] = process.argv.slice(2)
const begun = performance.now()
await verifyLog([file, checkpoint], [key], (line) => process.stderr.write(`${line}\n`))
const seconds = (performance.now() - begun) / 1000
process.stdout.write(JSON.stringify({ seconds, rss: process.resourceUsage().maxRSS / 1024 }))
