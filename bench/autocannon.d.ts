declare module 'autocannon' {
  interface Result {
    readonly non2xx: number
    readonly errors: number
  }
  interface Running extends Promise<Result> {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly requests: readonly { path: string; headers: Record<string, string> }[]
  }
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default function autocannon(options: Options): Running
}
