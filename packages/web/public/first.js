// Runs before the first paint and before any module, which is why it stands alone and is not built.

// The security policy forbids making code out of text, so Zod need not try.
globalThis.__zod_globalConfig = { jitless: true }

const theme = localStorage.getItem('kedjan.theme')
if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme)
