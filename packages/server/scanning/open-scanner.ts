import type { ScannerConfig } from '../config.ts'
import { clamd } from './clamd.ts'
import { noScanner, type Scanner, testFileScanner } from './scanner.ts'

/** The scanner that was chosen. */
export function openScanner(config: ScannerConfig): Scanner {
  switch (config.kind) {
    case 'none':
      return noScanner
    case 'test_file':
      return testFileScanner
    case 'clamd':
      return clamd(config)
  }
}
