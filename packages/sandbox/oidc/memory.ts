interface Stored {
  readonly payload: Record<string, unknown>
  readonly goneAt: number
}

/** Everything the issuer remembers, by kind and id; gone with the process. */
export function memoryAdapter(now: () => number) {
  const stored = new Map<string, Stored>()

  function sweep(): void {
    for (const [key, { goneAt }] of stored) if (goneAt <= now()) stored.delete(key)
  }

  /** What oidc-provider asks of a store; it makes one of these for each kind of thing. */
  return class Memory {
    readonly kind: string
    constructor(kind: string) {
      this.kind = kind
    }
    async upsert(id: string, payload: Record<string, unknown>, lifetimeSeconds: number): Promise<void> {
      if (stored.size > 1000) sweep()
      stored.set(this.keyOf(id), { payload, goneAt: now() + (lifetimeSeconds || 3600) * 1000 })
    }
    async find(id: string): Promise<Record<string, unknown> | undefined> {
      const found = stored.get(this.keyOf(id))
      return found && found.goneAt > now() ? found.payload : undefined
    }
    async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
      return this.findBy('uid', uid)
    }
    async findByUserCode(userCode: string): Promise<Record<string, unknown> | undefined> {
      return this.findBy('userCode', userCode)
    }
    async consume(id: string): Promise<void> {
      const found = stored.get(this.keyOf(id))
      if (found) found.payload.consumed = Math.floor(now() / 1000)
    }
    async destroy(id: string): Promise<void> {
      stored.delete(this.keyOf(id))
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key)
    }
    findBy(field: string, value: string): Record<string, unknown> | undefined {
      for (const [key, { payload, goneAt }] of stored) {
        if (key.startsWith(`${this.kind}:`) && payload[field] === value && goneAt > now()) return payload
      }
      return undefined
    }
    keyOf(id: string): string {
      return `${this.kind}:${id}`
    }
  }
}
