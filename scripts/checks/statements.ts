import { type Check, fromFindings } from './check.ts'
import { isTest, linesOf, type ProjectFile, projectFiles } from './project-files.ts'

/**
 * Where statements are made of text, and why nothing of it comes from outside.
 * Everywhere else the `sql` template binds every value, so that nothing that was sent becomes part of a statement:
 * whoever could write one could name another actor.
 */
const known: Readonly<Record<string, string>> = {
  'packages/kernel/as-actor.ts': 'where a transaction begins and ends, and who acts, as a message to the connection',
  'packages/kernel/log/queries.ts': 'fixed parts of statements, without a value',
  'packages/kernel/database.ts': 'sends what the template made',
  'packages/kernel/together.ts': 'sends what the template made, values apart from text',
  'packages/kernel/delete-rows-of.ts': 'names of tables that modules have written out, quoted',
  'packages/server/sign-in/sessions.ts': 'one fixed statement with a bound value',
  'packages/server/seed-program.ts': 'one fixed statement of the administrator',
}
const administration = /^packages\/server\/(database|embedded)\/|^packages\/(kernel|modules|server)\/testing\//

const textual = /\bsql\.(raw|lit|id|ref|table)\b|\.query(<[^(]*>)?\(/

/** Statements are written with the template that binds every value. */
export const statements: Check = {
  name: 'statements',
  run: async (root) => fromFindings(findTextual(projectFiles(root, ['packages']))),
}

export function findTextual(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => /\.ts$/.test(path) && !isTest(path) && !administration.test(path) && !(path in known))
    .flatMap((file) =>
      linesOf(file)
        .filter(({ text }) => textual.test(text))
        .map(
          ({ number }) => `${file.path}:${number} makes a statement of text; use the sql template, which binds values`,
        ),
    )
}
