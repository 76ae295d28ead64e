import { Brand } from './Brand.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'

/** The frame round what anybody may see. */
export function PublicBar() {
  return (
    <header className="top-bar no-print">
      <Brand to="/" />
      <div className="top-end">
        <LanguageChoice labelHidden />
      </div>
    </header>
  )
}
