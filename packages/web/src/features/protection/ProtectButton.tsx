import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'

const ProtectDialog = lazy(async () => ({ default: (await import('./ProtectDialog.tsx')).ProtectDialog }))

interface ButtonProps {
  personId: string
  label: string
}

/** Opens the dialog that protects a person. */
export function ProtectButton({ personId, label }: ButtonProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(label)}</Button>
      <Suspense fallback={null}>
        {isOpen && <ProtectDialog personId={personId} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
