import type { Verdict } from '@kedjan/modules/documents'

/** Looks bytes through for malicious code. Throws never: what goes wrong is a verdict too, and is tried again. */
export interface Scanner {
  scan(bytes: Buffer): Promise<Verdict>
}

/** There is no scanner: every page says so of every file. */
export const noScanner: Scanner = { scan: async () => 'not_scanned' }

/** The file that every scanner takes for malicious though it does nothing, put together here so that no scanner takes this file for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

/** For the sandbox: knows nothing but the test file, so that the way of an infected file can be walked. */
export const testFileScanner: Scanner = {
  scan: async (bytes) => (bytes.includes(eicar) ? 'infected' : 'clean'),
}
