/** Whether what somebody has written so far has the form of a day; whether there is such a day the server says. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}
