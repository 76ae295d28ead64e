import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Accounts } from './account.ts'
import { errorPage, pageHeaders, pickingPage } from './pages.ts'

const mostBytes = 4096

/** Says who signs in: by the hint in the request, else by the button pressed, else by showing whom one can be. */
export async function answerInteraction(
  provider: Provider,
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response)
    const chosen = request.method === 'POST' ? await readChoice(request) : String(params.login_hint ?? '')
    const account = chosen ? await accounts.findAccount(chosen) : undefined
    if (account) await provider.interactionFinished(request, response, { login: { accountId: account.sub } })
    else send(response, 200, pickingPage(await accounts.listAccounts()))
  } catch {
    // Back button, a second tab or a restart: the interaction is over, and the page says how to begin again.
    if (!response.headersSent) send(response, 400, errorPage('interaction_over'))
  }
}

async function readChoice(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > mostBytes) throw new Error('the form is too long')
  }
  return new URLSearchParams(text).get('sub') ?? ''
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}
