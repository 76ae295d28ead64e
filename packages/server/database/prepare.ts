import { loadLaw } from './load-law.ts'
import { migrate } from './migrations.ts'
import { prepareRoles } from './roles.ts'

/** Makes a database ready for this version: roles, migrations, the law's rows. Answers the application's own address. */
export async function prepareDatabase(adminUrl: string): Promise<{ appUrl: string; migrated: number }> {
  const appUrl = await prepareRoles(adminUrl)
  const migrated = await migrate(adminUrl)
  await loadLaw(adminUrl)
  return { appUrl, migrated }
}
