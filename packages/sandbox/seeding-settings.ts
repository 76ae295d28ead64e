/**
 * What the connections should be opened with while a country is seeded.
 * Nothing is lost if the machine stops half-way but a country that is begun again, so a commit need not wait for the disk.
 * And as the tables are empty when the first statement is planned, plans are kept and made to go by the indexes:
 * what seems quick over empty tables is slow over full ones.
 */
export const seedingSettings = [
  'synchronous_commit=off',
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')
