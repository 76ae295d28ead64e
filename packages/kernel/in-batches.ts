/**
 * Answers together what is asked while the question before is being answered; who asks alone is answered at once.
 * Under load, many questions cost one round trip. `answerAll` answers each in its place; if it fails, all who asked fail.
 */
export function inBatches<Asked, Answer>(
  answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  let waiting: { asked: Asked; done: (answer: Answer) => void; failed: (error: unknown) => void }[] = []
  let answering = false

  async function answer(): Promise<void> {
    answering = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const answers = await answerAll(batch.map(({ asked }) => asked))
        if (answers.length !== batch.length) throw new Error(`${batch.length} questions got ${answers.length} answers`)
        for (const [at, one] of answers.entries()) batch[at]?.done(one)
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    answering = false
  }

  return (asked) =>
    new Promise((done, failed) => {
      waiting.push({ asked, done, failed })
      if (!answering) void answer()
    })
}
