declare module 'autocannon' {
  interface Result {
    readonly non2xx: number
    readonly errors: number
    readonly requests: { readonly average: number }
    readonly latency: { readonly p50: number; readonly p99: number }
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly requests: readonly { path: string; headers: Record<string, string> }[]
  }
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default function autocannon(options: Options): Promise<Result>
}
