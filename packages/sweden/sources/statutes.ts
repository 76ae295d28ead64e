// data: the statutes that the product cites
export interface SourceOfLaw {
  /** `2016:39`; empty for practice and agreements. */
  readonly sfs: string
  readonly title: string
  readonly abbreviation?: string
  /** `shared`: its text was at hand; `handbook`: cited from the handbook of the domain; `recall`: remembered. */
  readonly seen: 'shared' | 'handbook' | 'recall'
}

const amendsFordelning = 'Förordning om ändring i förordningen (2016:40) om fördelning av anvisningar för bosättning'

/** Ordered by number. Titles of statutes that are not `shared` are from memory. */
export const statutes: readonly SourceOfLaw[] = [
  { sfs: '1930:173', title: 'Lag om beräkning av lagstadgad tid', seen: 'recall' },
  {
    sfs: '1977:937',
    title: 'Förordning om allmänna förvaltningsdomstolars behörighet m.m.',
    seen: 'handbook',
  },
  { sfs: '1989:253', title: 'Lag om allmänna helgdagar', seen: 'recall' },
  { sfs: '1990:782', title: 'Arkivlag', seen: 'handbook' },
  { sfs: '1991:481', title: 'Folkbokföringslag', abbreviation: 'FBL', seen: 'handbook' },
  { sfs: '1994:137', title: 'Lag om mottagande av asylsökande m.fl.', abbreviation: 'LMA', seen: 'shared' },
  { sfs: '1994:361', title: 'Förordning om mottagande av asylsökande m.fl.', seen: 'handbook' },
  {
    sfs: '1996:1357',
    title: 'Förordning om statlig ersättning för hälso- och sjukvård till asylsökande',
    seen: 'shared',
  },
  { sfs: '1998:204', title: 'Personuppgiftslag', seen: 'recall' },
  {
    sfs: '2001:182',
    title: 'Lag om behandling av personuppgifter i Skatteverkets folkbokföringsverksamhet',
    seen: 'handbook',
  },
  { sfs: '2001:454', title: 'Lag om behandling av personuppgifter inom socialtjänsten', seen: 'handbook' },
  {
    sfs: '2002:546',
    title: 'Lag om behandling av personuppgifter i den arbetsmarknadspolitiska verksamheten',
    seen: 'handbook',
  },
  {
    sfs: '2002:623',
    title: 'Förordning om behandling av personuppgifter i den arbetsmarknadspolitiska verksamheten',
    seen: 'handbook',
  },
  { sfs: '2003:1210', title: 'Lag om finansiell samordning av rehabiliteringsinsatser', seen: 'handbook' },
  { sfs: '2005:429', title: 'Lag om god man för ensamkommande barn', seen: 'handbook' },
  { sfs: '2005:716', title: 'Utlänningslag', abbreviation: 'UtlL', seen: 'handbook' },
  { sfs: '2006:97', title: 'Utlänningsförordning', seen: 'handbook' },
  { sfs: '2008:344', title: 'Lag om hälso- och sjukvård åt asylsökande m.fl.', seen: 'handbook' },
  { sfs: '2008:347', title: 'Förordning om hälso- och sjukvård åt asylsökande m.fl.', seen: 'handbook' },
  { sfs: '2008:355', title: 'Patientdatalag', seen: 'handbook' },
  {
    sfs: '2008:975',
    title: 'Förordning om uppgiftsskyldighet i vissa fall enligt socialtjänstlagen',
    seen: 'handbook',
  },
  { sfs: '2009:400', title: 'Offentlighets- och sekretesslag', abbreviation: 'OSL', seen: 'handbook' },
  { sfs: '2010:110', title: 'Socialförsäkringsbalk', abbreviation: 'SFB', seen: 'handbook' },
  { sfs: '2010:800', title: 'Skollag', seen: 'handbook' },
  { sfs: '2010:1122', title: 'Förordning om statlig ersättning för insatser för vissa utlänningar', seen: 'shared' },
  { sfs: '2010:1138', title: 'Förordning om samhällsorientering för vissa nyanlända invandrare', seen: 'handbook' },
  { sfs: '2010:1932', title: 'Delgivningslag', seen: 'handbook' },
  { sfs: '2010:2039', title: 'Gymnasieförordning', seen: 'handbook' },
  { sfs: '2011:185', title: 'Skolförordning', seen: 'handbook' },
  { sfs: '2012:208', title: 'Förordning med instruktion för Statens servicecenter', seen: 'handbook' },
  {
    sfs: '2013:156',
    title: 'Lag om samhällsorientering för vissa nyanlända invandrare',
    seen: 'handbook',
  },
  {
    sfs: '2013:407',
    title: 'Lag om hälso- och sjukvård till vissa utlänningar som vistas i Sverige utan nödvändiga tillstånd',
    seen: 'handbook',
  },
  { sfs: '2016:27', title: 'Utlänningsdatalag', seen: 'handbook' },
  { sfs: '2016:30', title: 'Utlänningsdataförordning', seen: 'handbook' },
  { sfs: '2016:38', title: 'Lag om mottagande av vissa nyanlända invandrare för bosättning', seen: 'handbook' },
  { sfs: '2016:39', title: 'Förordning om mottagande av vissa nyanlända invandrare för bosättning', seen: 'handbook' },
  { sfs: '2016:40', title: 'Förordning om fördelning av anvisningar för bosättning', seen: 'handbook' },
  { sfs: '2016:874', title: amendsFordelning, seen: 'handbook' },
  {
    sfs: '2016:1363',
    title: 'Förordning om länsstyrelsernas uppdrag avseende insatser för asylsökande och vissa nyanlända invandrare',
    seen: 'handbook',
  },
  { sfs: '2016:1364', title: 'Förordning om statsbidrag till verksamheter för asylsökande m.fl.', seen: 'handbook' },
  { sfs: '2017:27', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2017:193', title: 'Förordning om statlig ersättning för asylsökande m.fl.', seen: 'shared' },
  {
    sfs: '2017:584',
    title: 'Lag om ansvar för etableringsinsatser för vissa nyanlända invandrare',
    seen: 'handbook',
  },
  { sfs: '2017:725', title: 'Kommunallag', seen: 'recall' },
  {
    sfs: '2017:819',
    title: 'Förordning om ersättning till deltagare i arbetsmarknadspolitiska insatser',
    seen: 'shared',
  },
  { sfs: '2017:820', title: 'Förordning om etableringsinsatser för vissa nyanlända invandrare', seen: 'handbook' },
  { sfs: '2017:868', title: 'Förordning med länsstyrelseinstruktion', seen: 'recall' },
  { sfs: '2017:900', title: 'Förvaltningslag', abbreviation: 'FL', seen: 'handbook' },
  {
    sfs: '2018:218',
    title: 'Lag med kompletterande bestämmelser till EU:s dataskyddsförordning',
    seen: 'handbook',
  },
  { sfs: '2018:1592', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2019:212', title: 'Lag om viss gemensam offentlig service', seen: 'handbook' },
  { sfs: '2019:214', title: 'Förordning om viss gemensam offentlig service', seen: 'handbook' },
  { sfs: '2019:502', title: 'Förordning med instruktion för Migrationsverket', seen: 'handbook' },
  { sfs: '2019:599', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2020:812', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2021:870', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2022:593', title: 'Förordning om vissa statliga myndigheters regionala indelning', seen: 'handbook' },
  { sfs: '2022:700', title: 'Lag om särskild kontroll av vissa utlänningar', seen: 'handbook' },
  { sfs: '2022:913', title: 'Lag om sammanhållen vård- och omsorgsdokumentation', seen: 'handbook' },
  {
    sfs: '2022:1008',
    title: 'Förordning (2022:1008), rubrik ej kontrollerad',
    seen: 'handbook',
  },
  { sfs: '2022:1697', title: 'Lag om samordningsnummer', seen: 'handbook' },
  { sfs: '2023:335', title: 'Lag om ändring i offentlighets- och sekretesslagen', seen: 'handbook' },
  { sfs: '2023:572', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2024:307', title: 'Lag om uppgiftsskyldighet för att motverka felaktiga utbetalningar', seen: 'handbook' },
  { sfs: '2024:480', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2024:920', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2025:170', title: 'Lag (2025:170), rubrik ej kontrollerad', seen: 'handbook' },
  { sfs: '2025:400', title: 'Socialtjänstlag', abbreviation: 'SoL', seen: 'handbook' },
  { sfs: '2025:894', title: amendsFordelning, seen: 'handbook' },
  { sfs: '2025:934', title: 'Lag om ändring i offentlighets- och sekretesslagen', seen: 'handbook' },
  { sfs: '2026:126', title: 'Folkbokföringsdatalag', seen: 'handbook' },
  { sfs: '2026:157', title: 'Förordning (2026:157), rubrik ej kontrollerad', seen: 'handbook' },
  { sfs: '2026:163', title: 'Förordning (2026:163), rubrik ej kontrollerad', seen: 'handbook' },
  { sfs: '2026:244', title: 'Förordning om ändring i förordningen (2017:819)', seen: 'handbook' },
]
