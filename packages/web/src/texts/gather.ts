export type Messages = ReadonlyMap<string, string>

/** Puts the files of one language together: `title` in work.sv.json becomes `work.title`. */
export function gather(files: Record<string, Record<string, string>>): Messages {
  return new Map(
    Object.entries(files).flatMap(([file, texts]) => {
      const feature = file.replace(/^.*\//, '').split('.')[0]
      return Object.entries(texts).map(([key, text]): [string, string] => [`${feature}.${key}`, text])
    }),
  )
}
