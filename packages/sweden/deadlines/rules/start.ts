/** The first day that any of our chains covers; older wordings of the same paragraphs are not kept. */
export const start = '2016-03-01'
