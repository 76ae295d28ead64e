import { describe, expect, it } from 'vitest'
import { readAudit } from './audit.ts'

describe('the audit of dependencies', () => {
  it('refuses what is high or critical, and lets the rest pass', () => {
    const answer = {
      vulnerabilities: {
        leaky: { severity: 'critical', range: '<2.0.0' },
        slow: { severity: 'high', range: '*' },
        odd: { severity: 'moderate', range: '*' },
      },
    }
    expect(readAudit(`npm warn something\n${JSON.stringify(answer)}`)).toEqual([
      'leaky <2.0.0: critical; raise it or replace it',
      'slow *: high; raise it or replace it',
    ])
  })

  it('knows the difference between nothing found and no answer', () => {
    expect(readAudit('{ "vulnerabilities": {} }')).toEqual([])
    expect(readAudit('{ "message": "405 Method Not Allowed", "statusCode": 405 }')).toBeUndefined()
    expect(readAudit('npm error network')).toBeUndefined()
  })
})
