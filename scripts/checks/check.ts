/** What a check found; `note` stands on its line even when all is well. */
export interface Outcome {
  ok: boolean
  output: string
  note?: string
}

/** One standing check of the tree under `root`. */
export interface Check {
  name: string
  run(root: string): Promise<Outcome>
}

/** An outcome from a list of findings, each a line that says where, what, and what to do instead. */
export function fromFindings(findings: readonly string[], note?: string): Outcome {
  return { ok: findings.length === 0, output: findings.join('\n'), ...(note ? { note } : {}) }
}
