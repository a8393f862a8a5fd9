/** The Web-standard globals shared code may use; every run-time it runs in has them. */
declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>
  }
  getRandomValues<T extends Uint8Array>(array: T): T
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
declare function btoa(text: string): string
declare function atob(text: string): string
declare function structuredClone<T>(value: T): T
