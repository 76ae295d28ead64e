import { parseArgs } from 'node:util'
import { explainDeadline, findOrganisations, printChain } from './cli/law.ts'
import { exportLog, verifyLog } from './cli/log.ts'
import { tellNotices } from './cli/notices.ts'
import { addStaff, checkDatabase, migrateDatabase, revokeSessions } from './cli/operate.ts'
import { tellRetention } from './cli/retention.ts'
import { planVisitsFile, solveOpenShopFile } from './cli/visits.ts'
import { readConfig } from './config.ts'
import { openApiDocument } from './openapi.ts'
import { PlainError } from './plain-error.ts'
import { runProgram, type Terminal } from './program.ts'
import { serve } from './serve.ts'

const help = `kedjan – one person, one chain, one plan, one visit

  kedjan start                       start the server (also: npm start)
  kedjan migrate                     bring the database up to date
  kedjan check-database              roles, row security and migrations, one line each
  kedjan openapi                     print the description of the interface
  kedjan staff add --organisation K1380 --subject <sub> --name <name> --role <role> [--role <role>]
  kedjan sessions revoke --staff <sub>
  kedjan export-log <file> [--open [--organisation K1380]]
                                     the log with its checkpoints; --open adds what the lines say
  kedjan verify-log <file> <checkpoint> [--key <verifier key>]
                                     whether an exported log is what a checkpoint says; needs no database.
                                     Exit code 0: it is; 1: something was changed; 2: it could not be checked
  kedjan retention [run]             what is to be warned, listed, signed, removed; run: the day's round first
  kedjan visits plan <file.json> [--seed 1]
                                     a plan for an office's days, beside what each agency booking for itself would give
  kedjan visits openshop <file> [--seconds 10] [--seed 1]
                                     the shortest schedule of an open shop, with what is proven
  kedjan notices [retry]             messages sent and not sent; retry: those that failed once more
  kedjan deadline <rule> <day>       the last day, how it is counted and from where
  kedjan organisations <search>      organisations by id or name
  kedjan chain <key> [day]           a chain as text

The database is the one in the data folder (KEDJAN_DATA), or the one of DATABASE_URL.`

interface Command {
  readonly words: readonly string[]
  readonly options: {
    organisation?: string
    subject?: string
    name?: string
    role?: string[]
    staff?: string
    open?: boolean
    key?: string[]
    seconds?: string
    seed?: string
  }
  readonly terminal: Terminal
}

const commands: Readonly<Record<string, (command: Command) => Promise<unknown> | unknown>> = {
  start: ({ terminal }) => serve(readConfig(process.env), terminal),
  migrate: ({ terminal }) => migrateDatabase(terminal.say),
  'check-database': ({ terminal }) => checkDatabase(terminal.say),
  openapi: async ({ terminal }) => terminal.say(JSON.stringify(await openApiDocument(), null, 2)),
  'staff add': ({ options, terminal }) => addStaff(options, terminal.say),
  'sessions revoke': ({ options, terminal }) => revokeSessions(options.staff, terminal.say),
  'export-log': ({ words, options, terminal }) => exportLog(words[0], options, terminal.say),
  'verify-log': ({ words, options, terminal }) => verifyLog(words, options.key ?? [], terminal.say),
  retention: ({ words, terminal }) => tellRetention(words[0], terminal.say, terminal.stopping),
  'visits plan': ({ words, options, terminal }) => planVisitsFile(words[0], options, terminal.say),
  'visits openshop': ({ words, options, terminal }) => solveOpenShopFile(words[0], options, terminal.say),
  notices: ({ words, terminal }) => tellNotices(words[0], terminal.say),
  deadline: ({ words, terminal }) => explainDeadline(words[0], words[1]).forEach(terminal.say),
  organisations: ({ words, terminal }) => findOrganisations(words.join(' ')).forEach(terminal.say),
  chain: ({ words, terminal }) => printChain(words[0], words[1]).forEach(terminal.say),
}

await runProgram(async (terminal) => {
  const { positionals, values } = readArguments()
  const two = positionals.slice(0, 2).join(' ')
  const name = Object.hasOwn(commands, two) ? two : (positionals[0] ?? '')
  if (values.help || name === '') return terminal.say(help)
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!run) throw new PlainError(`There is no command "${name}"; kedjan --help lists those there are.`)
  await run({ words: positionals.slice(name.split(' ').length), options: values, terminal })
})

function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        organisation: text,
        subject: text,
        name: text,
        staff: text,
        role: { type: 'string', multiple: true },
        open: { type: 'boolean' },
        key: { type: 'string', multiple: true },
        seconds: text,
        seed: text,
      },
    })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new PlainError(`${message}; kedjan --help shows what can be given.`)
  }
}
