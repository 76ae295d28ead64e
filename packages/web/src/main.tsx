import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import './styles/ui-fields.css'
import './styles/ui-show.css'
import './styles/ui-table.css'
import './styles/ui-overlay.css'
import './styles/shell.css'
import './styles/frame-parts.css'
import './styles/frame.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answerIn } from './api/client.ts'
import { createQueryClient } from './api/queries.ts'
import { router } from './router.tsx'
import { LanguageProvider } from './texts/LanguageProvider.tsx'
import { loadMessages, rememberedLanguage } from './texts/language.ts'
import { ToastRegion } from './ui/Toast.tsx'

async function start(): Promise<void> {
  const root = document.getElementById('kedjan')
  if (!root) throw new Error('the page has no place for Kedjan')
  const language = rememberedLanguage()
  answerIn(language)
  const messages = await loadMessages(language)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <LanguageProvider first={{ language, messages }}>
          <ToastRegion>
            <RouterProvider router={router} />
          </ToastRegion>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

await start()
