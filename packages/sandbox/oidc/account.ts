/** Somebody who can sign in: the stable subject, and the name shown on the list to pick from. */
export interface Account {
  readonly sub: string
  readonly name: string
}

/** Who there is to sign in as. */
export interface Accounts {
  findAccount(hint: string): Promise<Account | undefined>
  listAccounts(): Promise<Account[]>
}
