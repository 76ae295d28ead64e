/** Every country of ISO 3166-1, as the register of residence permits writes them. */
export const countryCodes: readonly string[] =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
  CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
  IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
  MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM
  SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW`.split(
    /\s+/,
  )

/** The languages that those who come speak. */
export const languageCodes: readonly string[] =
  `aa am ar az be bg bn bs ckb cs da de dv el en es et fa fi fil fr ff gu ha he hi hr hu hy id ig is it ja ka kk kmr ko ku
  ky ln lt lv mk mn ms my nb ne nl om pa pl prs ps pt ro ru rw sk sl so sq sr sv sw ta te tg th ti tk tr ug uk ur uz vi wo
  yo zh`.split(/\s+/)
