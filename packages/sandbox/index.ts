/** Who a visitor can be, and the household of the guided tour. */

/** Plays an empty country through every chain, and says what is broken in one. */
export { findBroken } from './find-broken.ts'
export { type Account, type Issuer, type IssuerOptions, makeIssuer } from './oidc/issuer.ts'
export { findStory, listPersonas } from './personas.ts'
/** Plays the country on, a day at a time. */
export { type PlayReport, playDays, type SandboxOptions } from './play-days.ts'
/** Plays a country with people along every chain from one day until another. */
export { type Period, type Played, type PlayedMonth, playPeriod } from './play-period.ts'
/** The time to which the sandbox has been played. */
export { storedInstant, storeInstant } from './played-clock.ts'
/** Where everything that is sent in the sandbox ends up. */
export { openCatcher } from './post/catcher.ts'
/** Makes the country, and tells whether it is there in whole or in part. */
export { isHalfSeeded, isSeeded, type SeedCountry, type SeedReport, seedCountry } from './seed-country.ts'
/** Settings for the connections over which a country is seeded. */
export { seedingSettings } from './seeding-settings.ts'
