export { chooseChannel } from './choose-channel.ts'
/** Wrong guesses and openings must stay written down whatever the answer, so the server runs these as the platform. */
export { confirmGuest, findGuest } from './confirm-guest.ts'
export type { Channel, NoticeState, Outcome } from './notice.ts'
/** What the operator sees and does. */
export { countNotices, forgetOldNotices, selectUnsent, type UnsentNotice } from './notice-queries.ts'
export { type Opened, openAnswerLink } from './open-answer-link.ts'
/** Texts of the messages, and where they lead. */
export { maskedAddress } from './own-notices.ts'
export type { Letter, Post } from './post.ts'
export { proveChannel } from './prove-channel.ts'
export { registerContact } from './register-contact.ts'
export { renewAnswerLink } from './renew-answer-link.ts'
export { retryNotices } from './retry-notices.ts'
export { registerNotificationsRoutes } from './routes.ts'
export { type SendRun, sendNotices } from './send-notices.ts'
export { notificationsSubscriber } from './tell.ts'
