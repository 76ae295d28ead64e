export { type Account, type Issuer, type IssuerOptions, makeIssuer } from './oidc/issuer.ts'
